// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import type { ResourcePool } from '../model/problem.ts';
import { type PoolLoan, leastCapacity, lendPools } from './lend-pools.ts';

const pool = (organisationKey: string, capacity: number, more: Partial<ResourcePool> = {}) =>
  ({
    organisationKey,
    resource: 'trainer_days',
    kind: 'renewable',
    unit: 'day',
    capacity,
    per: 'week',
    calendar: 'school-term',
    validFrom: '2026-09-01',
    validTo: '2030-08-31',
    sessions: null,
    note: '',
    ...more,
  }) satisfies ResourcePool;

const loan = (more: Partial<PoolLoan> = {}): PoolLoan => ({
  resource: 'trainer_days',
  from: 'reg-52',
  to: 'reg-44',
  perWeek: 1.5,
  firstDay: '2027-03-01',
  lastDay: '2027-06-30',
  ...more,
});

const shape = (pools: readonly ResourcePool[], key: string) =>
  pools
    .filter(({ organisationKey }) => organisationKey === key)
    .map(({ validFrom, validTo, capacity }) => [validFrom, validTo, capacity]);

describe('lending', () => {
  const pools = [pool('reg-52', 4), pool('reg-44', 2), pool('nat', 12)];

  test('takes from one and gives to the other, for its days only', () => {
    const lent = lendPools(pools, [loan()]);
    expect(shape(lent, 'reg-52')).toEqual([
      ['2026-09-01', '2027-02-28', 4],
      ['2027-03-01', '2027-06-30', 2.5],
      ['2027-07-01', '2030-08-31', 4],
    ]);
    expect(shape(lent, 'reg-44')).toEqual([
      ['2026-09-01', '2027-02-28', 2],
      ['2027-03-01', '2027-06-30', 3.5],
      ['2027-07-01', '2030-08-31', 2],
    ]);
    expect(shape(lent, 'nat')).toEqual(shape(pools, 'nat'));
    expect(lendPools(pools, [])).toEqual(pools);
  });

  test('gives to who has nothing, in the calendar of the lender, and nothing after it', () => {
    const lent = lendPools([pool('reg-52', 4)], [loan()]);
    expect(shape(lent, 'reg-44')).toEqual([
      ['2027-03-01', '2027-06-30', 1.5],
      ['2027-07-01', null, 0],
    ]);
  });

  test('goes on where a capacity is only continued', () => {
    const short = [pool('reg-52', 4, { validTo: '2027-03-31' }), pool('reg-44', 2)];
    expect(shape(lendPools(short, [loan()]), 'reg-52')).toEqual([
      ['2026-09-01', '2027-02-28', 4],
      ['2027-03-01', '2027-06-30', 2.5],
      ['2027-07-01', '2027-07-01', 4],
    ]);
  });

  test('never goes below nothing, and is left out where there is nothing to lend', () => {
    expect(shape(lendPools(pools, [loan({ perWeek: 9 })]), 'reg-52')[1]?.[2]).toBe(0);
    expect(lendPools(pools, [loan({ from: 'reg-99' })])).toEqual(pools);
  });

  test('tells how much is left to lend', () => {
    const of = { organisation: 'reg-52', resource: 'trainer_days' as const };
    const days = { firstDay: '2027-05-01', lastDay: '2027-09-30' };
    expect(leastCapacity(pools, [], of, days)).toBe(4);
    expect(leastCapacity(pools, [loan()], of, days)).toBe(2.5);
    expect(leastCapacity(pools, [loan()], { ...of, organisation: 'reg-99' }, days)).toBe(0);
    expect(leastCapacity(pools, [], of, { ...days, firstDay: '2020-01-01' })).toBe(0);
  });
});
