// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay, type Day } from '@essaim/calendar';
import type { Playbook } from '@essaim/playbook';
import type { Settings } from '../inputs/settings.ts';
import type { PlanFigures } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { planBounds } from './bounds.ts';
import type { Solution } from './solve.ts';

const MOST = 0.8;

/**
 * The gates that open a department and close its campaign: the one that the last wave gate counts
 * (G3 in the reference playbook), and the last one (G4).
 */
export const milestones = ({ gates, waveGates }: Playbook) => {
  const closing = gates.at(-1)?.key ?? '';
  return { opening: waveGates.at(-1)?.measuredGate ?? gates.at(-2)?.key ?? closing, closing };
};

const dateAt = (days: readonly Day[], index: number) => {
  const day = days.at(index);
  return day === undefined ? null : toDate(day);
};

/** The figures of a plan: how many departments, when they open, and how far from the bound. */
export const planFigures = (
  problem: PlanProblem,
  options: PlanOptions,
  settings: Settings,
  solution: Solution,
): PlanFigures => {
  const { opening, closing } = milestones(problem.playbook);
  const { network, schedule, cohort, notPlaced } = solution;
  const ends = (gate: string) =>
    network.nodes
      .filter(({ template }) => template === gate)
      .flatMap(({ index }) => schedule.at[index]?.end ?? [])
      .sort((a, b) => a - b);
  const opened = ends(opening);
  const bounds = planBounds(problem, options, settings, solution, opening);
  const last = opened.at(-1);
  const best = bounds.best === null ? undefined : toDay(bounds.best);
  const gap = last === undefined || best === undefined ? null : last - best;
  const length = best === undefined ? 0 : best - settings.release;
  return {
    placed: cohort.departments.length,
    asked: cohort.departments.length + notPlaced.length,
    firstOpening: dateAt(opened, 0),
    opening80: dateAt(opened, Math.ceil(opened.length * MOST) - 1),
    lastOpening: dateAt(opened, -1),
    lastClosing: dateAt(ends(closing), -1),
    bounds,
    gapDays: gap,
    gapRatio: gap === null || length <= 0 ? null : gap / length,
  };
};
