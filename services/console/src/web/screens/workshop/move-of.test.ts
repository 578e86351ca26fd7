// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { placedDepartments, withMoves } from './move-of.ts';

const department = (key: string) => ({ organisation: { key } });
const proposal = {
  id: 'p1',
  playbook: { id: 'b' },
  startDate: '2027-01-04',
  waves: [
    { number: 0, finished: true, departments: [department('dep-53')] },
    { number: 1, finished: false, departments: [department('dep-44')] },
    { number: 2, finished: false, departments: [department('dep-49')] },
  ],
  finished: [{ key: 'dep-53' }],
  moves: [{ department: 'dep-49', wave: 2 }],
  notPlaced: [department('dep-85')],
} as unknown as Planning['Proposal'];

test('a finished department cannot be moved', () => {
  expect(placedDepartments(proposal).map(({ key, wave }) => [key, wave])).toEqual([
    ['dep-44', 1],
    ['dep-49', 2],
  ]);
});

test('keeps the cohort, those without a place included, and replaces an earlier move', () => {
  expect(withMoves(proposal, [{ department: 'dep-49', wave: 1 }])).toEqual({
    playbookId: 'b',
    startDate: '2027-01-04',
    basedOn: 'p1',
    cohort: { keys: ['dep-53', 'dep-44', 'dep-49', 'dep-85'] },
    finished: ['dep-53'],
    moves: [{ department: 'dep-49', wave: 1 }],
  });
});
