// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../../api/schemas.ts';
import type { Draft } from './draft.ts';
import type { TaskValues } from './task-values.ts';

const LETTERS: Record<TaskValues['tier'], string> = {
  national: 'N',
  regional: 'R',
  departmental: 'D',
  local: 'L',
};

const takenKeys = (playbook: Planning['Playbook'], draft: Draft): string[] => [
  ...[...playbook.tasks, ...playbook.gates, ...playbook.waveGates].map(({ key }) => key),
  ...draft.added,
];

/**
 * The next key of a tier, such as D31 after D30.
 * @param isOwn of a playbook of a region or a department: DX01, which a later national task does not take
 */
export function nextKey(
  tier: TaskValues['tier'],
  playbook: Planning['Playbook'],
  draft: Draft,
  isOwn = false,
): string {
  const letters = `${LETTERS[tier]}${isOwn ? 'X' : ''}`;
  const numbers = takenKeys(playbook, draft)
    .filter((key) => new RegExp(`^${letters}\\d+$`).test(key))
    .map((key) => Number(key.slice(letters.length)));
  return `${letters}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** Why a key cannot be that of a new task; null when it can. */
export function keyFault(
  key: string,
  playbook: Planning['Playbook'],
  draft: Draft,
): 'malformed' | 'taken' | null {
  if (!/^[A-Z]+\d*$/.test(key)) return 'malformed';
  return takenKeys(playbook, draft).includes(key) ? 'taken' : null;
}
