// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Network } from '../network/network.ts';
import type { Schedule } from '../engine/schedule.ts';
import type { SessionPool } from '../engine/session-pool.ts';
import type { WeekPool } from '../engine/week-pool.ts';
import type { NodeId } from '../model/problem.ts';

interface WeekHolder {
  readonly node: NodeId;
  readonly hundredths: number;
}

/** Who uses what, to name the holders of what is full. */
export interface UsageIndex {
  inWeek(pool: WeekPool, week: number): readonly WeekHolder[];
  atSession(
    pool: SessionPool,
    session: number,
  ): readonly { readonly node: NodeId; readonly files: number }[];
}

/** Of one week so many holders are kept, those with most; a nation of thousands has more. */
const MOST_OF_A_WEEK = 64;

const largest = (items: readonly WeekHolder[]): WeekHolder[] =>
  items
    .toSorted((a, b) => b.hundredths - a.hundredths || (a.node < b.node ? -1 : 1))
    .slice(0, MOST_OF_A_WEEK);

/** Finds who uses each week and each session of a schedule. */
export const indexUsage = ({ nodes }: Network, { at }: Schedule): UsageIndex => {
  const weeks = new Map<string, WeekHolder[]>();
  const sessions = new Map<string, { node: NodeId; files: number }[]>();
  const add = <Item>(map: Map<string, Item[]>, key: string, item: Item) => {
    const items = map.get(key);
    if (items) items.push(item);
    else map.set(key, [item]);
  };
  for (const { index, id, committee } of nodes) {
    const placed = at[index];
    for (const { pool, week, hundredths } of placed?.served ?? [])
      add(weeks, `${pool.id} ${week}`, { node: id, hundredths });
    if (placed?.endCause.kind === 'session')
      add(sessions, `${placed.endCause.pool.id} ${placed.endCause.session}`, {
        node: id,
        files: committee?.files ?? 0,
      });
  }
  for (const [key, items] of weeks)
    if (items.length > MOST_OF_A_WEEK) weeks.set(key, largest(items));
  return {
    inWeek: (pool, week) => weeks.get(`${pool.id} ${week}`) ?? [],
    atSession: (pool, session) => sessions.get(`${pool.id} ${session}`) ?? [],
  };
};
