// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { timeline } from '../../../../tests/fixtures/timeline.ts';
import { chainLinks } from './chain-links.ts';
import { chosenItem } from './chosen-item.ts';
import { driftOf } from './drift.ts';
import { rowAfterKey } from './row-after-key.ts';
import { rowTops } from './row-tops.ts';
import { shownRows } from './shown-rows.ts';
import { timelineRows } from './timeline-rows.ts';
import { bandsOf, timelineScale } from './timeline-scale.ts';

const region = timeline('reg-52');
const none = new Set<string>();
const keys = (rows: ReturnType<typeof timelineRows>) => rows.map(({ key }) => key);

test('one region stands open in its lane, departments have a bar each', () => {
  const rows = timelineRows(region, none);
  expect(keys(rows)).toEqual([
    'lane nat',
    'N08@nat',
    'N12@nat',
    'WO@nat',
    'lane reg-52',
    'R06@reg-52',
    'R10@reg-52',
    'lane departmental',
    'dep-44',
    'dep-49',
    'dep-53',
    'dep-72',
    'dep-85',
  ]);
  const bar = rows.find(({ key }) => key === 'dep-44');
  const own = region.items.filter(({ organisation }) => organisation === 'dep-44');
  expect(bar).toMatchObject({ start: own[0]?.start, end: own.at(-1)?.end, open: false });
});

test('a place that is open shows its own; several regions have a bar each', () => {
  const rows = timelineRows(region, new Set(['dep-53']));
  const at = keys(rows).indexOf('dep-53');
  expect(rows.slice(at, at + 6).map(({ level }) => level)).toEqual([2, 3, 3, 3, 3, 2]);
  const country = timelineRows(timeline(null), none);
  expect(country.filter(({ kind }) => kind === 'lane').map(({ key }) => key)).toEqual([
    'lane nat',
    'lane regional',
    'lane departmental',
  ]);
});

test('the rows in sight are in the page, and the one with the focus', () => {
  expect(shownRows({ first: 2, last: 4 }, 3, 10)).toEqual([2, 3, 4]);
  expect(shownRows({ first: 2, last: 4 }, 0, 10)).toEqual([0, 2, 3, 4]);
  expect(shownRows({ first: 2, last: 4 }, 9, 10)).toEqual([2, 3, 4, 9]);
  expect(shownRows({ first: 0, last: 30 }, 0, 3)).toEqual([0, 1, 2]);
  expect(shownRows({ first: 20, last: 30 }, 2, 3)).toEqual([2]);
});

test('keys move, open, close and choose', () => {
  const open = timelineRows(region, new Set(['dep-53']));
  const at = keys(open).indexOf('dep-53');
  expect(rowAfterKey('ArrowDown', open, at)).toEqual({ to: at + 1 });
  expect(rowAfterKey('ArrowRight', open, at)).toEqual({ to: at + 1 });
  expect(rowAfterKey('ArrowLeft', open, at)).toEqual({ toggle: 'dep-53' });
  expect(rowAfterKey('ArrowLeft', open, at + 2)).toEqual({ to: at });
  expect(rowAfterKey('ArrowRight', open, at - 1)).toEqual({ toggle: 'dep-49' });
  expect(rowAfterKey('ArrowRight', open, at + 1)).toBeNull();
  expect(rowAfterKey('Home', open, at)).toEqual({ to: 0 });
  expect(rowAfterKey('End', open, at)).toEqual({ to: open.length - 1 });
  expect(rowAfterKey('PageUp', open, 3)).toEqual({ to: 0 });
  expect(rowAfterKey('Enter', open, at)).toEqual({ choose: true });
  expect(rowAfterKey('a', open, at)).toBeNull();
});

test('the scale counts whole days, its last included', () => {
  const scale = timelineScale('2027-12-30', '2028-03-08');
  expect(scale.days).toBe(70);
  expect(scale.at('2028-01-06')).toBe(10);
  expect(scale.width('2028-01-06', '2028-01-12')).toBe(10);
  expect(scale.months).toEqual(['2028-01-01', '2028-02-01', '2028-03-01']);
  const closed = (from: string, to: string) =>
    ({ from, to, code: 'school-holiday', provisional: false }) as const;
  expect(
    bandsOf({ key: 'B', zone: 'B', closed: [closed('2028-01-06', '2028-01-12')] }, scale),
  ).toBe(
    'linear-gradient(90deg, transparent 0, transparent 10%, var(--closed) 10% 20%, transparent 20%)',
  );
  expect(bandsOf({ key: '-', zone: null, closed: [] }, scale)).toBe('none');
});

test('the chain leads from bar to bar; what is not open is shown at its place', () => {
  const rows = timelineRows(region, none);
  const scale = timelineScale(region.from, region.to);
  const drawnAt = { tops: rowTops(rows, { row: 44, lane: 52 }).tops, height: 44 };
  expect(drawnAt.tops.slice(0, 3)).toEqual([0, 52, 96]);
  const links = chainLinks(rows, region.chain, scale, drawnAt);
  const at = (key: string) => keys(rows).indexOf(key);
  // D09 and G3 of the last department are one bar: nothing leads from it to itself.
  expect(links.map(({ key }) => key)).toEqual([
    `${at('N08@nat')} ${at('R06@reg-52')}`,
    `${at('R06@reg-52')} ${at('dep-85')}`,
  ]);
  expect(links.every(({ down, y }) => down && y > 0)).toBe(true);
  expect(chainLinks(rows, ['nobody', 'else'], scale, drawnAt)).toEqual([]);
});

test.each([
  ['2027-03-01', '2027-03-01', null],
  ['2027-03-01', '2027-03-14', { later: true, count: 13, unit: 'day' }],
  ['2027-03-01', '2027-03-29', { later: true, count: 4, unit: 'week' }],
  ['2027-03-29', '2027-03-01', { later: false, count: 4, unit: 'week' }],
  [null, '2027-03-01', null],
  ['2027-03-01', null, null],
] as const)('from %s to %s', (reference, now, drift) => {
  expect(driftOf(reference, now)).toEqual(drift);
});

test('what ends last is explained first, then what is chosen, or the next of a place', () => {
  expect(chosenItem(region, null)?.item.key).toBe(region.chain[0]);
  expect(chosenItem(region, 'N08@nat')?.place.organisation.key).toBe('nat');
  expect(chosenItem(region, 'dep-53')?.item).toMatchObject({ template: 'D05', done: false });
  expect(chosenItem({ items: [], places: [], chain: [] }, null)).toBeNull();
});
