// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type OpenWork, callRank, daysWithin, loadHorizon, personLoad } from './person-load.ts';

const TODAY = '2027-01-04';
const [campaign, other, here, there] = [newId(), newId(), newId(), newId()];

const planned = (plannedStart: string | null, plannedEnd: string | null, effortDays = 6) => ({
  plannedStart,
  plannedEnd,
  effortDays,
});
const work = (template: string, effortDays: number, change: Partial<OpenWork> = {}): OpenWork => ({
  campaignId: campaign,
  organisationId: here,
  template,
  ...planned(TODAY, '2027-01-22', effortDays),
  ...change,
});
const group = (templates: readonly string[] | null, organisationIds = [here]) => ({
  campaignIds: [campaign],
  organisationIds,
  templates,
});

test('what ends within four weeks counts in full, what is late too', () => {
  expect(loadHorizon(TODAY)).toBe('2027-02-01');
  expect(daysWithin(planned(TODAY, '2027-02-01'), TODAY)).toBe(6);
  expect(daysWithin(planned('2026-11-02', '2026-12-04'), TODAY)).toBe(6);
  expect(daysWithin(planned(null, null), TODAY)).toBe(6);
});

test('what goes on after them counts by its days within, from today or from its start', () => {
  expect(daysWithin(planned(TODAY, '2027-03-02', 12), TODAY)).toBe(6);
  expect(daysWithin(planned('2026-12-01', '2027-03-02', 12), TODAY)).toBe(6);
  expect(daysWithin(planned('2027-02-01', '2027-02-06'), TODAY)).toBe(1);
  expect(daysWithin(planned('2027-02-02', '2027-02-06'), TODAY)).toBe(0);
});

test('a person has what their hats are responsible for, each task once', () => {
  const load = personLoad(
    [group(['D01', 'D02']), group(['D02', 'D03'], [here, there])],
    [
      work('D01', 3),
      work('D02', 2.25),
      work('D03', 1, { organisationId: there }),
      work('D01', 8, { organisationId: there }),
      work('D02', 8, { campaignId: other }),
      work('D04', 8),
    ],
    TODAY,
  );
  expect(load).toEqual({ tasks: 3, days: 6.3, over: false });
  expect(personLoad([], [work('D01', 3)], TODAY)).toEqual({ tasks: 0, days: 0, over: false });
});

test('ten days of the twenty may be asked of one person, not more', () => {
  const of = (...efforts: number[]) =>
    personLoad(
      [group(null)],
      efforts.map((effort) => work('D01', effort)),
      TODAY,
    );
  expect(of(4, 6)).toEqual({ tasks: 2, days: 10, over: false });
  expect(of(4, 6.5)).toEqual({ tasks: 2, days: 10.5, over: true });
});

test('who is free is asked first, who is away last', () => {
  const [free, over, away] = [{}, { load: { over: true } }, { awayUntil: '2027-01-20' }];
  const both = { ...over, ...away };
  expect([both, away, over, free].toSorted((a, b) => callRank(a) - callRank(b))).toEqual([
    free,
    over,
    away,
    both,
  ]);
});
