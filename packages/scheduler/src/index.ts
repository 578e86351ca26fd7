// SPDX-License-Identifier: AGPL-3.0-or-later
export * from './inputs/input-faults.ts';
export * from './model/explanation.ts';
export * from './model/outcome.ts';
export * from './model/plan-diff.ts';
export * from './model/plan.ts';
export * from './model/problem.ts';
export * from './model/reason.ts';
export * from './model/violation.ts';
export * from './network/node-id.ts';
export * from './plan/propose-plan.ts';
export * from './resources/parse-resources.ts';
export * from './resources/resource-faults.ts';
export * from './waves/make-waves.ts';
