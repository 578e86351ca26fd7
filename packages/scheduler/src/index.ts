// SPDX-License-Identifier: AGPL-3.0-or-later
// Coming as functions: proposePlan(problem, options): PlanOutcome; checkPlan(problem, options, plan): Violation[];
// explainStart(problem, options, plan, node): StartExplanation | null; diffPlans(from, to): PlanDiff;
// capacityTaken(plan): TakenCapacity; parseResources(source): { pools, faults }; canonicalInputs(problem, options): string.
export * from './model/explanation.ts';
export * from './model/outcome.ts';
export * from './model/plan-diff.ts';
export * from './model/plan.ts';
export * from './model/problem.ts';
export * from './model/reason.ts';
export * from './model/violation.ts';
