// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CostModel } from '../../domain/cost/cost-model.ts';
import { type DepartmentCost, planCosts } from '../../domain/cost/plan-costs.ts';
import { openingsOfPlan } from '../../domain/measure/openings-of-plan.ts';
import type { PackedPlan } from '../proposal/engine.ts';
import { liveGate } from '../proposal/present-proposal.ts';

/** What the departments cost that a plan brings into service; those of before are left aside. */
export const planCost = (
  { problem, plan }: Pick<PackedPlan, 'problem' | 'plan'>,
  model: CostModel,
): DepartmentCost[] => {
  const waves = new Map(
    plan.waves.flatMap(({ number, placed }) => placed.map((key) => [key, number])),
  );
  const departments = openingsOfPlan(problem, plan, liveGate(problem)).flatMap(
    ({ department: key, region, users }) => {
      const wave = waves.get(key);
      return wave === undefined ? [] : [{ key, region, users, wave }];
    },
  );
  return planCosts(problem.playbook, plan.nodes, departments, model);
};
