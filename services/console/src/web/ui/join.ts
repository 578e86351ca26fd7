// SPDX-License-Identifier: AGPL-3.0-or-later

/** Joins class names, leaving out what is absent. */
export function join(...names: (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
