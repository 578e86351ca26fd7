// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { delayCauses } from './delay-causes.ts';
import { scoreOutlooks } from './score-outlooks.ts';
import { weeklyOpenings } from './weekly-openings.ts';

const cone = (...dates: [number, string, string, string][]) =>
  dates.map(([open, p50, p80, p95]) => ({ open, p50, p80, p95 }));

test('a forecast is judged when what it saw came, or when its P80 is past', () => {
  const kept = [
    {
      day: '2027-01-01',
      cone: cone(
        [1, '2027-01-10', '2027-01-20', '2027-01-30'],
        [2, '2027-02-01', '2027-02-10', '2027-02-20'],
        [3, '2027-02-15', '2027-02-20', '2027-03-20'],
        [4, '2027-06-01', '2027-07-01', '2027-08-01'],
      ),
    },
    { day: '2027-01-18', cone: cone([1, '2027-01-10', '2027-01-10', '2027-01-10']) },
  ];
  const opened = ['2027-01-12', '2027-01-28'];
  expect(scoreOutlooks(kept, opened, '2027-03-01')).toEqual({
    judged: 3,
    keptP50: 33,
    keptP80: 67,
    biasDays: -1,
    // 2 days late: 1; 8, 18 early: 1.6, 0.9. 4, 13, 23 early: 2, 2.6, 1.15.
    pinballDays: 1.5,
  });
  expect(scoreOutlooks(kept, [], '2027-01-02')).toBeNull();
});

test('weeks count from the first opening to the last week that is over', () => {
  const opened = ['2027-01-06', '2027-01-10', '2027-01-18', '2027-02-01'];
  expect(weeklyOpenings(opened, '2027-02-03')).toEqual([2, 0, 1, 0]);
  expect(weeklyOpenings([], '2027-02-03')).toEqual([]);
  expect(weeklyOpenings(['2027-02-01'], '2027-02-03')).toEqual([]);
});

test('causes are told by what they move, earlier or later', () => {
  const late = { code: 'late', node: 'D05@dep-53' } as const;
  const hold = { code: 'hold', node: 'D07@dep-72' } as const;
  const moved = [
    { organisation: 'dep-53', from: '2027-05-01', to: '2027-05-21', cause: late },
    { organisation: 'dep-72', from: '2027-05-01', to: '2027-05-11', cause: late },
    { organisation: 'dep-68', from: '2027-05-11', to: '2027-05-01', cause: hold },
  ];
  expect(delayCauses(moved)).toEqual([
    { cause: late, departments: 2, days: 15 },
    { cause: hold, departments: 1, days: -10 },
  ]);
});
