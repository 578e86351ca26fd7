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

/** The next key of a tier, such as D31 after D30. */
export function nextKey(
  tier: TaskValues['tier'],
  playbook: Planning['Playbook'],
  draft: Draft,
): string {
  const numbers = takenKeys(playbook, draft)
    .filter((key) => new RegExp(`^${LETTERS[tier]}\\d+$`).test(key))
    .map((key) => Number(key.slice(1)));
  return `${LETTERS[tier]}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
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
