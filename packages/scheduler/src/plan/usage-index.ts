// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Network } from '../network/network.ts';
import type { Schedule } from '../engine/schedule.ts';
import type { SessionPool } from '../engine/session-pool.ts';
import type { WeekPool } from '../engine/week-pool.ts';
import type { NodeId } from '../model/problem.ts';

/** Who uses what, to name the holders of what is full. */
export interface UsageIndex {
  inWeek(
    pool: WeekPool,
    week: number,
  ): readonly { readonly node: NodeId; readonly hundredths: number }[];
  atSession(
    pool: SessionPool,
    session: number,
  ): readonly { readonly node: NodeId; readonly files: number }[];
}

/** Finds who uses each week and each session of a schedule. */
export const indexUsage = ({ nodes }: Network, { at }: Schedule): UsageIndex => {
  const weeks = new Map<string, { node: NodeId; hundredths: number }[]>();
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
  return {
    inWeek: (pool, week) => weeks.get(`${pool.id} ${week}`) ?? [],
    atSession: (pool, session) => sessions.get(`${pool.id} ${session}`) ?? [],
  };
};
