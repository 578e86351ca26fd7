// SPDX-License-Identifier: AGPL-3.0-or-later

/** Reads these parameters of an address as texts, and drops the others. */
export function textParameters<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): { [K in Name]?: string } => {
    const known = names.flatMap((name) => {
      const value = search[name];
      const isText = typeof value === 'string' || typeof value === 'number';
      return isText ? [[name, String(value)] as const] : [];
    });
    return Object.fromEntries(known) as { [K in Name]?: string };
  };
}
