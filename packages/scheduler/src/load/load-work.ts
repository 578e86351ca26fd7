// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay } from '@essaim/calendar';
import { spreadWork } from '../engine/spread-work.ts';
import type { PlanNode } from '../model/plan.ts';
import type { Work } from '../network/network.ts';
import { workOf } from '../network/demands.ts';
import type { LoadContext } from './load-context.ts';

/** What a task takes from a pool and its lender, by position of the week. */
const servedOf = ({ usage }: PlanNode, { pool, lender }: Work, at: LoadContext['at']) => {
  const own = new Map<number, number>();
  const loan = new Map<number, number>();
  for (const one of usage) {
    const week = at(toDay(one.week));
    if (one.pool === pool && !one.loan) own.set(week, (own.get(week) ?? 0) + one.hundredths);
    if (one.pool === lender && one.loan) loan.set(week, (loan.get(week) ?? 0) + one.hundredths);
  }
  return { own, loan, last: Math.max(-1, ...own.keys(), ...loan.keys()) };
};

/** One task's work content: due as the engine spreads it, served as the plan says. */
const loadOne = (context: LoadContext, node: PlanNode, work: Work): void => {
  const { calendars, pools, weeks, book, at, shown, plan } = context;
  const template = context.task(node.template);
  if (!template) return;
  const { own, loan, last } = servedOf(node, work, at);
  const organisation = context.organisation(node.organisation);
  const open = calendars.openDays(context.territory(organisation), template.calendar);
  const pool = pools.week(work.pool);
  const start = toDay(node.start);
  const duration = template.durations[plan.scenario];
  const due = spreadWork(work.hundredths, open, pool.open, start, duration, weeks);
  const offset = (shown.first - weeks.first) / 7;
  let waiting = 0;
  for (let week = at(start); week <= last; week += 1) {
    waiting += due.get(week + offset) ?? 0;
    const monday = shown.first + week * 7;
    if (waiting === 0 || pool.open.count(monday, monday + 6) === 0) continue;
    const [served, borrowed] = [own.get(week) ?? 0, loan.get(week) ?? 0];
    book.add(work.pool, 'demand', week, waiting);
    book.add(work.pool, 'served', week, served);
    book.add(work.pool, 'borrowed', week, borrowed);
    const short = waiting - served - borrowed;
    book.add(work.pool, 'short', week, short);
    if (work.lender !== null) {
      book.add(work.lender, 'demand', week, waiting - served);
      book.add(work.lender, 'served', week, borrowed);
      book.add(work.lender, 'lent', week, borrowed);
      book.add(work.lender, 'short', week, short);
    }
    waiting = short;
  }
};

/** Work content of trainers, technicians and facilitators. */
export const loadWork = (context: LoadContext): void => {
  const { plan, nation } = context;
  for (const node of plan.nodes) {
    const template = context.task(node.template);
    if (!template || node.actual) continue;
    const organisation = context.organisation(node.organisation);
    for (const work of workOf(template, organisation, nation.key, plan.limits))
      loadOne(context, node, work);
  }
};
