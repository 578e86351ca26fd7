// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay } from '@essaim/calendar';
import type { NotPlaced, PlanNode } from '../model/plan.ts';
import { poolId } from '../model/pool-id.ts';
import type { LoadContext } from './load-context.ts';
import type { PoolDelay } from './plan-load.ts';

const delayOf = ({ id, organisation, wave, endReason }: PlanNode): PoolDelay[] => {
  if (endReason.code !== 'resource' && endReason.code !== 'session') return [];
  const dates = endReason.code === 'resource' ? endReason.weeks : endReason.full.map((s) => s.date);
  const sorted = dates.toSorted();
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (from === undefined || to === undefined) return [];
  return [{ pool: endReason.pool, node: id, organisation, wave, from, to }];
};

/** First day on which a department of the wave takes accounts; the first of the plan when none does. */
const firstTaking = ({ plan, problem, shown }: LoadContext, wave: number): number => {
  const takers = new Set(
    problem.playbook.tasks.filter(({ demand }) => demand.hostingUsers > 0).map(({ key }) => key),
  );
  const days = plan.nodes
    .filter((node) => node.wave === wave && takers.has(node.template))
    .map(({ end }) => toDay(end));
  return days.length === 0 ? shown.first : Math.min(...days);
};

/** A department without a place asks its region from the day on which its wave takes accounts. */
const loadNotPlaced = (context: LoadContext, { organisation, wave, reason }: NotPlaced) => {
  const { book, at, shown } = context;
  if (reason.code !== 'hosting-short') return [];
  const day = firstTaking(context, wave);
  const missing = [
    ['hosting_users', reason.missingUsers],
    ['hosting_gb', reason.missingGb],
  ] as const;
  return missing
    .filter(([, amount]) => amount > 0)
    .map(([resource, amount]): PoolDelay => {
      const pool = poolId(reason.region, resource);
      book.addFrom(pool, 'demand', at(day), amount);
      book.addFrom(pool, 'short', at(day), amount);
      const to = toDate(shown.first + (shown.count - 1) * 7);
      return { pool, node: null, organisation, wave, from: toDate(day), to };
    });
};

/** Who waits because a pool is full, and who has no place for want of it. */
export const loadDelays = (context: LoadContext): PoolDelay[] => [
  ...context.plan.nodes.flatMap(delayOf),
  ...context.plan.notPlaced.flatMap((one) => loadNotPlaced(context, one)),
];
