// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAINLAND, mondayOf, toDay, type Calendars } from '@essaim/calendar';
import type { GateTemplate, TaskTemplate } from '@essaim/playbook';
import { createPools, type Pools } from '../engine/pools.ts';
import { weekOf, weeksOf, type Weeks } from '../engine/week-pool.ts';
import { calendarsFor } from '../inputs/calendars-for.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanOrganisation, PlanProblem } from '../model/problem.ts';
import { createLoadBook, type LoadBook } from './load-book.ts';

/** What the parts of a load share. */
export interface LoadContext {
  readonly problem: PlanProblem;
  readonly options: PlanOptions;
  readonly plan: Plan;
  readonly calendars: Calendars;
  readonly nation: PlanOrganisation;
  readonly organisation: (key: string) => PlanOrganisation;
  readonly task: (key: string) => TaskTemplate | undefined;
  readonly gate: (key: string) => GateTemplate | undefined;
  readonly pools: Pools;
  /** Of the calendars: a little before the plan, and after it. */
  readonly weeks: Weeks;
  readonly book: LoadBook;
  /** Position in the book of the week of a day. */
  readonly at: (day: number) => number;
  /** First Monday of the book and its number of weeks. */
  readonly shown: Weeks;
  readonly territory: (
    organisation: PlanOrganisation,
  ) => NonNullable<PlanOrganisation['territory']>;
}

const DAYS_AFTER = 400;

/** Prepares calendars, pools and an empty book over the weeks of a plan. */
export const createLoadContext = (
  problem: PlanProblem,
  options: PlanOptions,
  plan: Plan,
): LoadContext => {
  const release = toDay(problem.start);
  const first = plan.nodes.reduce((day, { start }) => Math.min(day, toDay(start)), release);
  const last = plan.nodes.reduce((day, { end }) => Math.max(day, toDay(end)), release);
  const calendars = calendarsFor(problem.calendar, mondayOf(first), last + DAYS_AFTER);
  const organisations = new Map(problem.organisations.map((one) => [one.key, one]));
  const nation = problem.organisations.find(({ tier }) => tier === 'national');
  if (!nation) throw new RangeError('a plan needs a nation');
  const shown = { first: mondayOf(first), count: weekOf(weeksOf(calendars), last) + 1 };
  const tasks = new Map(problem.playbook.tasks.map((one) => [one.key, one]));
  const gates = new Map(problem.playbook.gates.map((one) => [one.key, one]));
  return {
    problem,
    options,
    plan,
    calendars,
    nation,
    organisation: (key) => organisations.get(key) ?? nation,
    task: (key) => tasks.get(key),
    gate: (key) => gates.get(key),
    pools: createPools(problem, options, calendars),
    weeks: weeksOf(calendars),
    book: createLoadBook(shown.count),
    at: (day) => weekOf(shown, day),
    shown,
    territory: ({ territory }) => territory ?? MAINLAND,
  };
};
