// SPDX-License-Identifier: AGPL-3.0-or-later
import { departmentOf } from './departments.ts';
import { REGIONS } from './regions.ts';

/** "Pays de la Loire" for `reg-52`, "Mayenne" for `dep-53`: the place of a key; undefined for others. */
export function placeOfKey(key: string): string | undefined {
  const code = key.replace(/^(reg|dep)-/, '');
  if (key.startsWith('reg-')) return REGIONS[code]?.name;
  return key.startsWith('dep-') ? departmentOf(code)?.name : undefined;
}
