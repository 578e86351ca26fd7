// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { CostModel } from '../../domain/cost/cost-model.ts';
import { totalCost } from '../../domain/cost/plan-costs.ts';
import { type Opening, mostUsersLive } from '../../domain/measure/opening.ts';
import { openingsOfPlan } from '../../domain/measure/openings-of-plan.ts';
import { peakLoads } from '../../domain/measure/peak-load.ts';
import { type RegionWait, fairnessOf, regionWaits } from '../../domain/measure/region-fairness.ts';
import { planCost } from '../cost/plan-cost.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type OrganisationRef, organisationRef } from '../directory/names.ts';
import type { PackedPlan } from './engine.ts';
import { liveGate } from './present-proposal.ts';

type Schemas = PlanningApi['components']['schemas'];

/** What a plan is compared by. */
export interface MeasuredPlan {
  readonly measures: Schemas['PlanMeasures'];
  readonly openings: readonly Opening[];
  readonly waits: readonly RegionWait[];
}

/** A region and its days, by name; null where the directory no longer has it. */
export const presentWait = (
  wait: RegionWait | null,
  directory: DirectorySnapshot,
): Schemas['RegionDays'] | null => {
  const row = wait ? directory.byKey(wait.region) : undefined;
  return wait && row ? { region: organisationRef(row), days: wait.days } : null;
};

/** Measures a plan: users, money, regions, resources. */
export const measurePlan = (
  { problem, plan }: Pick<PackedPlan, 'problem' | 'plan'>,
  directory: DirectorySnapshot,
  model: CostModel,
): MeasuredPlan => {
  const openings = openingsOfPlan(problem, plan, liveGate(problem));
  const waits = regionWaits(openings, plan.start);
  const { gini, first, last } = fairnessOf(waits);
  const ref = (key: string): OrganisationRef | null => {
    const row = directory.byKey(key);
    return row ? organisationRef(row) : null;
  };
  return {
    openings,
    waits,
    measures: {
      placed: plan.figures.placed,
      notPlaced: plan.notPlaced.length,
      users: openings.reduce((sum, { users }) => sum + users, 0),
      lastLive:
        openings
          .flatMap(({ live }) => live ?? [])
          .sort()
          .at(-1) ?? null,
      eightyPercentUsersLive: mostUsersLive(openings),
      cost: totalCost(planCost({ problem, plan }, model)),
      fairness: {
        gini,
        first: presentWait(first, directory),
        last: presentWait(last, directory),
      },
      load: peakLoads(plan).flatMap(({ organisation: key, ...peak }) => {
        const organisation = ref(key);
        return organisation ? [{ ...peak, organisation }] : [];
      }),
    },
  };
};
