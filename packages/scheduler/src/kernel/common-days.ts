// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KernelNetwork } from './kernel-network.ts';

const DAYS_OF_A_WEEK = 7;

type CommonDays = Pick<KernelNetwork, 'workCommon' | 'common' | 'workWeeks' | 'commonByWeek'>;

/**
 * For each work, of the first open days of its task's calendar, how many are open in its pool's too;
 * one table for each pair of calendars, so that a span is counted in two look-ups; and how many of them lie
 * before the end of each week.
 */
export const compileCommonDays = ({
  count,
  calendar,
  workStart,
  workPool,
  poolCalendar,
  firstWeek,
  weekCount,
  calendars: { first, last, stride, before, days },
}: Omit<KernelNetwork, keyof CommonDays>): CommonDays => {
  const pairs = new Map<string, number>();
  const tables: Int32Array[] = [];
  const weekly: Int32Array[] = [];
  const tableOf = (task: number, pool: number) => {
    const key = `${task} ${pool}`;
    const found = pairs.get(key);
    if (found !== undefined) return found;
    const table = new Int32Array(stride);
    for (let at = 0; at + 1 < stride; at += 1) {
      const day = days[task * stride + at]!;
      const offset = pool * stride + day - first;
      const both = day <= last ? before[offset + 1]! - before[offset]! : 0;
      table[at + 1] = table[at]! + both;
    }
    tables.push(table);
    weekly.push(
      Int32Array.from({ length: weekCount }, (_, week) => {
        const monday = firstWeek + (week + 1) * DAYS_OF_A_WEEK;
        return table[before[task * stride + Math.min(monday, last + 1) - first]!]!;
      }),
    );
    pairs.set(key, tables.length - 1);
    return tables.length - 1;
  };
  const workCommon = new Int32Array(workPool.length);
  const workWeeks = new Int32Array(workPool.length);
  for (let node = 0; node < count; node += 1)
    for (let work = workStart[node]!; work < workStart[node + 1]!; work += 1) {
      const table = tableOf(calendar[node]!, poolCalendar[workPool[work]!]!);
      workCommon[work] = table * stride;
      workWeeks[work] = table * weekCount;
    }
  const common = new Int32Array(tables.length * stride);
  for (const [number, table] of tables.entries()) common.set(table, number * stride);
  const commonByWeek = new Int32Array(tables.length * weekCount);
  for (const [number, week] of weekly.entries()) commonByWeek.set(week, number * weekCount);
  return { workCommon, common, workWeeks, commonByWeek };
};
