// SPDX-License-Identifier: AGPL-3.0-or-later
import { mondayOf, toDay, type Day } from '@essaim/calendar';
import { poolParts } from '../model/pool-id.ts';
import type { PoolId } from '../model/problem.ts';
import type { CheckContext } from './context.ts';

const ownerOf = (context: CheckContext, id: PoolId) =>
  context.organisation(poolParts(id).organisation) ?? context.nation;

/** Hundredths of a day that a pool has in the week of a day, before anything is taken. */
export const weeklyCapacity = (context: CheckContext, id: PoolId, day: Day): number => {
  const monday = mondayOf(day);
  let hundredths = 0;
  for (const { calendar, capacity, from, to } of context.rows(id)) {
    const open = context.open(ownerOf(context, id), calendar);
    let days = 0;
    for (let one = monday; one < monday + 7; one += 1)
      if (open.isOpen(one) && one >= from && one <= to) days += 1;
    hundredths += Math.floor((Math.round(capacity * 100) * Math.min(days, 5)) / 5);
  }
  return hundredths;
};

/** What committed campaigns hold of a pool in a week. */
export const takenInWeek = ({ options }: CheckContext, id: PoolId, week: string): number =>
  (options.taken?.weeks ?? [])
    .filter((one) => one.pool === id && mondayOf(toDay(one.week)) === mondayOf(toDay(week)))
    .reduce((sum, { hundredths }) => sum + hundredths, 0);

/** What committed campaigns hold of a session. */
export const takenAtSession = ({ options }: CheckContext, id: PoolId, date: string): number =>
  (options.taken?.sessions ?? [])
    .filter((one) => one.pool === id && one.date === date)
    .reduce((sum, { files }) => sum + files, 0);
