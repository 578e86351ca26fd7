// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { playbookUpdate } from '../../../../../tests/fixtures/variants.ts';
import { decisionsOf, itemId, takenSide, withAll } from './decisions.ts';
import { faultItem } from './fault-item.ts';

const { items } = playbookUpdate;
const of = (key: string, unit: string | null) =>
  items.find((item) => item.key === key && item.unit === unit)!;

test('what only the nation changed is taken, a conflict has no side, what is kept stays', () => {
  expect(items.map((item) => [item.key, item.unit, takenSide(item, {})])).toEqual([
    ['D01', 'title', null],
    ['D02', 'duration', 'theirs'],
    ['D03', null, 'theirs'],
    ['G1.2', 'threshold', 'mine'],
  ]);
  expect(decisionsOf(items, {}).map(({ key }) => key)).toEqual(['D02', 'D03', 'G1.2']);
});

test('a decision counts for its item alone, the same side for many', () => {
  const decided = withAll({ [itemId(of('D01', 'title'))]: 'mine' }, [of('D03', null)], 'mine');
  expect(decisionsOf(items, decided)).toEqual([
    { kind: 'task', key: 'D01', unit: 'title', take: 'mine' },
    { kind: 'task', key: 'D02', unit: 'duration', take: 'theirs' },
    { kind: 'task', key: 'D03', unit: null, take: 'mine' },
    { kind: 'criterion', key: 'G1.2', unit: 'threshold', take: 'mine' },
  ]);
});

test('a fault leads to the item of its place, else to one of the same thing', () => {
  expect(faultItem('tasks.D01.title', items)).toBe(of('D01', 'title'));
  expect(faultItem('tasks.D02.duration.min', items)).toBe(of('D02', 'duration'));
  expect(faultItem('tasks.D02.after', items)).toBe(of('D02', 'duration'));
  expect(faultItem('gates.G1.criteria.2.threshold', items)).toBe(of('G1.2', 'threshold'));
  expect([faultItem('tasks.DX01.after', items), faultItem(null, items)]).toEqual([null, null]);
});
