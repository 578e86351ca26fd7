// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AcceptedLine } from './association-import.ts';
import { type Remark, remark } from './remark.ts';

/** What an organisation became that is named by the key of a merged one. */
interface Survivor {
  readonly key: string;
  readonly name: string;
}

/**
 * Leads lines that name the key of a merged association to the one that it became. Where that one has a line
 * of its own, or an earlier one leads to it, the line changes nothing and is left out: so a file that still
 * holds both changes nothing the second time either.
 */
export const redirectLines = (
  lines: readonly AcceptedLine[],
  survivors: ReadonlyMap<string, Survivor>,
): { lines: AcceptedLine[]; warnings: Remark[] } => {
  const reached = new Set(lines.map(({ item }) => item.code_adherent));
  const kept: AcceptedLine[] = [];
  const warnings: Remark[] = [];
  for (const accepted of lines) {
    const value = accepted.item.code_adherent;
    const survivor = survivors.get(value);
    if (!survivor) {
      kept.push(accepted);
      continue;
    }
    const isBeside = reached.has(survivor.key);
    const code = isBeside ? 'merged_key_beside' : 'merged_key';
    const params = { value, key: survivor.key, name: survivor.name };
    warnings.push(remark(accepted.line, 'code_adherent', code, params));
    if (!isBeside) kept.push(accepted);
    reached.add(survivor.key);
  }
  return { lines: kept, warnings };
};
