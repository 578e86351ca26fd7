// SPDX-License-Identifier: AGPL-3.0-or-later
import { openingsOfPlan } from '../../domain/measure/openings-of-plan.ts';
import type { PackedPlan } from '../proposal/engine.ts';
import { liveGate } from '../proposal/present-proposal.ts';

/** The civil days on which a plan brings departments into service, sorted. */
export const plannedOpenings = ({
  problem,
  plan,
}: Pick<PackedPlan, 'problem' | 'plan'>): string[] =>
  openingsOfPlan(problem, plan, liveGate(problem))
    .flatMap(({ live }) => live ?? [])
    .sort();

/** How many are in service after each of some days, with those of before. */
export const growth = (
  days: readonly string[],
  before: number,
): { date: string; departments: number }[] =>
  [...Map.groupBy(days, (day) => day)].map(([date]) => ({
    date,
    departments: before + days.filter((day) => day <= date).length,
  }));
