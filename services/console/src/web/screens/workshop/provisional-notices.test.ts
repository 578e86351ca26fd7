// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { foldNotices } from './provisional-notices.ts';

const school = (zone: string, from: string) => ({
  code: 'school-days-provisional',
  params: { zone, from },
});
const capacity = (pool: string, from: string) => ({
  code: 'capacity-continued',
  params: { pool, from },
});

test('folds the zones of one day, and the organisations of one resource, the earliest first', () => {
  const { groups, others } = foldNotices([
    school('A', '2028-09-01'),
    capacity('reg-52/trainer_days', '2027-08-01'),
    school('B', '2028-09-01'),
    capacity('nat/trainer_days', '2027-08-01'),
    capacity('nat/technician_days', '2027-08-01'),
    school('Réunion', '2027-12-01'),
  ]);
  expect(others).toEqual([]);
  expect(groups.map(({ from, resource, of }) => [from, resource, of])).toEqual([
    ['2027-08-01', 'trainer_days', ['reg-52', 'nat']],
    ['2027-08-01', 'technician_days', ['nat']],
    ['2027-12-01', '', ['Réunion']],
    ['2028-09-01', '', ['A', 'B']],
  ]);
});

test('a notice of another kind stays by itself', () => {
  const other = { code: 'something-else', params: {} };
  expect(foldNotices([other])).toEqual({ groups: [], others: [other] });
});
