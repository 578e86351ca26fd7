// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay } from '@essaim/calendar';
import { poolId } from '../model/pool-id.ts';
import type { LoadContext } from './load-context.ts';

const RESERVOIRS = [
  ['hosting_users', 'users', 'hostingUsers'],
  ['hosting_gb', 'gb', 'hostingGb'],
] as const;

/** Tasks that take accounts, by their demand. */
const takersOf = ({ problem: { playbook } }: LoadContext, demand: 'hostingUsers' | 'hostingGb') =>
  playbook.tasks.filter((task) => task.tier === 'departmental' && task.demand[demand] > 0);

/**
 * Accounts and gigabytes, which add up: each task takes its part when it ends, from the region's own and
 * from the reserve in the proportion in which the plan reserved them. Who is finished has them from the start.
 */
export const loadHosting = (context: LoadContext): void => {
  const { plan, nation, book, at } = context;
  const ends = new Map(plan.nodes.map(({ id, end }) => [id, toDay(end)]));
  for (const [resource, unit, demand] of RESERVOIRS) {
    const reserve = poolId(nation.key, resource);
    const takers = takersOf(context, demand);
    const total = takers.reduce((sum, task) => sum + task.demand[demand], 0);
    for (const held of plan.hosting) {
      const own = poolId(held.region, resource);
      const amount = held.own[unit] + held.reserve[unit];
      let left = { own: held.own[unit], reserve: held.reserve[unit] };
      for (const [index, task] of takers.entries()) {
        const end = ends.get(`${task.key}@${held.organisation}`);
        const isLast = index === takers.length - 1;
        const share = total === 0 ? 0 : task.demand[demand] / total;
        const lent = isLast ? left.reserve : Math.round(held.reserve[unit] * share);
        const mine = isLast ? left.own : Math.round(amount * share) - lent;
        left = { own: left.own - mine, reserve: left.reserve - lent };
        const week = end === undefined ? 0 : at(end);
        book.addFrom(own, 'demand', week, mine + lent);
        book.addFrom(own, 'served', week, mine);
        book.addFrom(own, 'borrowed', week, lent);
        book.addFrom(reserve, 'demand', week, lent);
        book.addFrom(reserve, 'served', week, lent);
        book.addFrom(reserve, 'lent', week, lent);
      }
    }
  }
};
