// SPDX-License-Identifier: AGPL-3.0-or-later
import { mondayOf, toDay } from '@essaim/calendar';
import type { PlanNode } from '../model/plan.ts';
import { poolId, poolParts } from '../model/pool-id.ts';
import { takenInWeek, weeklyCapacity } from './capacity.ts';
import type { CheckContext } from './context.ts';

const RESOURCES = [
  { resource: 'trainer_days', limit: 'trainers', demand: 'trainerDays' },
  { resource: 'technician_days', limit: 'technicians', demand: 'technicianDays' },
  { resource: 'facilitator_days', limit: 'facilitators', demand: 'facilitatorDays' },
] as const;

/** The pool that pays for a node: the nation's or its region's. */
const payerOf = (context: CheckContext, node: PlanNode) => {
  const responsible = context.tasks.get(node.template)?.responsible.tier;
  const organisation = context.organisation(node.organisation);
  if (responsible === 'national' || !organisation) return context.nation.key;
  const region = organisation.tier === 'departmental' ? organisation.parentKey : organisation.key;
  return region ?? context.nation.key;
};

const checkNode = (context: CheckContext, node: PlanNode) => {
  const { plan, report, nation } = context;
  const task = context.tasks.get(node.template);
  const organisation = context.organisation(node.organisation);
  if (!task || !organisation || node.actual) return;
  const payer = payerOf(context, node);
  for (const { resource, limit, demand } of RESOURCES) {
    const needed = plan.limits[limit] ? Math.round(task.demand[demand] * 100) : 0;
    const usage = node.usage.filter(({ pool }) => pool.endsWith(`/${resource}`));
    if (needed === 0 && usage.length === 0) continue;
    const served = usage.reduce((sum, { hundredths }) => sum + hundredths, 0);
    if (served !== needed) report('work-not-served', node.id, { resource, served, needed });
    const pool = poolId(payer, resource);
    for (const { pool: from, loan } of usage) {
      const right = loan
        ? payer !== nation.key && from === poolId(nation.key, resource)
        : from === pool;
      if (!right) report('pool-wrong', node.id, { pool: from });
    }
    const calendar = context.problem.pools.find(
      (row) => `${row.organisationKey}/${row.resource}` === pool,
    )?.calendar;
    const taskDays = context.open(organisation, task.calendar);
    const poolDays = context.open(context.organisation(payer) ?? nation, calendar ?? 'working');
    const duration = task.durations[plan.scenario];
    const days = Array.from({ length: duration }, (_, n) => taskDays.nth(toDay(node.start), n + 1));
    const usable = days.filter((day) => poolDays.isOpen(day));
    const dueBy = (day: number) => {
      if (usable.length === 0) return (days.at(-1) ?? 0) <= day ? needed : 0;
      const past = usable.filter((one) => one <= day).length;
      return Math.floor((past * needed) / usable.length);
    };
    for (const { week } of usage) {
      const sunday = toDay(week) + 6;
      const soFar = usage
        .filter((one) => one.week <= week)
        .reduce((sum, { hundredths }) => sum + hundredths, 0);
      if (soFar > dueBy(sunday)) report('served-too-early', node.id, { resource, week });
      const inside = toDay(week) <= toDay(node.workEnd) && sunday >= toDay(node.start);
      const after = taskDays.count(toDay(week), sunday) === 0 && toDay(node.workEnd) > sunday;
      if (!inside && !after) report('served-outside', node.id, { resource, week });
    }
  }
};

/** Work content is served in full, by the right pools, neither too early nor beyond their capacity. */
export const checkWork = (context: CheckContext): void => {
  const { plan, report } = context;
  const used = new Map<string, { pool: string; week: string; hundredths: number }>();
  const loans: { pool: string; week: string; node: string }[] = [];
  for (const node of plan.nodes) {
    checkNode(context, node);
    for (const { pool, week, hundredths, loan } of node.usage) {
      const key = `${pool} ${week}`;
      used.set(key, { pool, week, hundredths: (used.get(key)?.hundredths ?? 0) + hundredths });
      const resource = poolParts(pool).resource;
      if (loan) loans.push({ pool: poolId(payerOf(context, node), resource), week, node: node.id });
    }
  }
  const leftIn = (pool: string, week: string) =>
    weeklyCapacity(context, pool, mondayOf(toDay(week))) -
    takenInWeek(context, pool, week) -
    (used.get(`${pool} ${week}`)?.hundredths ?? 0);
  for (const { pool, week, hundredths } of used.values()) {
    const left = leftIn(pool, week);
    if (left < 0)
      report('week-over-full', null, { pool, week, used: hundredths, capacity: hundredths + left });
  }
  for (const { pool, week, node } of loans) {
    const left = leftIn(pool, week);
    if (left > 0) report('loan-needless', node, { pool, week, left });
  }
};
