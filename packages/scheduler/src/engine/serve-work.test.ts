// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCalendars, MAINLAND, toDate, toDay, type CalendarClass } from '@essaim/calendar';
import { describe, expect, test } from 'vitest';
import type { PlanOrganisation, PlanProblem, ResourcePool } from '../model/problem.ts';
import { createPools } from './pools.ts';
import { serveWork } from './serve-work.ts';
import { weeksOf } from './week-pool.ts';

const data = { schools: [], goodFridayAntilles: false };
const calendars = createCalendars(data, { first: toDay('2027-01-01'), last: toDay('2027-12-31') });
const weeks = weeksOf(calendars);

const organisation = (key: string): PlanOrganisation => ({
  key,
  tier: 'regional',
  parentKey: null,
  name: key,
  territory: MAINLAND,
  readinessScore: 0,
  attributes: {},
});
const row = (organisationKey: string, capacity: number, calendar: CalendarClass): ResourcePool => ({
  organisationKey,
  resource: 'trainer_days',
  kind: 'renewable',
  unit: 'day',
  capacity,
  per: 'week',
  calendar,
  validFrom: '2026-01-01',
  validTo: null,
  sessions: null,
  note: '',
});
const poolsOf = (...rows: ResourcePool[]) => {
  const problem: PlanProblem = {
    playbook: { tasks: [], gates: [], waveGates: [] },
    organisations: [organisation('nat'), organisation('reg')],
    pools: rows,
    calendar: data,
    start: '2027-01-04',
  };
  return createPools(problem, { waves: { kind: 'given', waves: [] } }, calendars);
};
const work = (hundredths: number, lender: string | null = null) => ({
  resource: 'trainer_days' as const,
  pool: 'reg/trainer_days',
  lender,
  hundredths,
});
const open = (kind: CalendarClass) => calendars.openDays(MAINLAND, kind);
const serve = (
  pools: ReturnType<typeof poolsOf>,
  start: string,
  duration: number,
  wanted = work(200),
  kind: CalendarClass = 'working',
) => {
  const { end, served, short } = serveWork(
    wanted,
    open(kind),
    toDay(start),
    duration,
    pools,
    weeks,
  );
  return {
    end: end > toDay('2028-01-01') ? 'never' : toDate(end),
    served: served.map(({ pool, week, hundredths, loan }) => [
      pool.id,
      toDate(weeks.first + week * 7),
      hundredths,
      loan,
    ]),
    short: short.length,
  };
};

describe('work content', () => {
  test('is spread over the days of the task and does not lengthen it while there is room', () => {
    expect(serve(poolsOf(row('reg', 5, 'working')), '2027-01-07', 4)).toEqual({
      end: '2027-01-12',
      served: [
        ['reg/trainer_days', '2027-01-04', 100, false],
        ['reg/trainer_days', '2027-01-11', 100, false],
      ],
      short: 0,
    });
  });
  test('passes to the next week when a week is short, and ends on its last open day', () => {
    const pools = poolsOf(row('reg', 1, 'working'));
    expect(serve(pools, '2027-01-04', 2)).toEqual({
      end: '2027-01-15',
      served: [
        ['reg/trainer_days', '2027-01-04', 100, false],
        ['reg/trainer_days', '2027-01-11', 100, false],
      ],
      short: 1,
    });
  });
  test('is late but not longer when a later week of the task makes up for it', () => {
    const pools = poolsOf(row('reg', 1.5, 'working'));
    expect(serve(pools, '2027-01-06', 5, work(250))).toMatchObject({
      end: '2027-01-12',
      short: 0,
    });
  });
  test('is lent by the nation once the own pool is used up', () => {
    const pools = poolsOf(row('reg', 1.5, 'working'), row('nat', 12, 'working'));
    expect(serve(pools, '2027-01-04', 2, work(200, 'nat/trainer_days'))).toEqual({
      end: '2027-01-05',
      served: [
        ['reg/trainer_days', '2027-01-04', 150, false],
        ['nat/trainer_days', '2027-01-04', 50, true],
      ],
      short: 0,
    });
  });
  test('has less room in a week with a public holiday', () => {
    const pools = poolsOf(row('reg', 5, 'working'));
    serve(pools, '2027-03-29', 1, work(0));
    expect(pools.week('reg/trainer_days').capacity[13]).toBe(400);
  });
  test('waits while the calendar of the pool is closed', () => {
    const pools = poolsOf(row('reg', 1, 'working-no-august'));
    expect(serve(pools, '2027-07-29', 2, work(260))).toMatchObject({ end: '2027-09-10' });
  });
  test('of a task in weeks that the pool never opens is due when the task ends', () => {
    const pools = poolsOf(row('reg', 9, 'working-no-august'));
    expect(serve(pools, '2027-08-02', 5)).toMatchObject({
      end: '2027-09-03',
      served: [['reg/trainer_days', '2027-08-30', 200, false]],
    });
  });
  test('ends never without capacity, and takes nothing then', () => {
    expect(serve(poolsOf(), '2027-01-04', 2)).toMatchObject({ end: 'never', served: [] });
    expect(serve(poolsOf(row('reg', 0, 'working')), '2027-01-04', 2)).toMatchObject({
      end: 'never',
    });
  });
  test('is shared by whoever comes first', () => {
    const pools = poolsOf(row('reg', 2, 'working'));
    serve(pools, '2027-01-04', 2);
    expect(serve(pools, '2027-01-04', 2)).toMatchObject({ end: '2027-01-15', short: 1 });
  });
});
