// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import {
  type Plan,
  type PlanLoad,
  type PlanOptions,
  type PlanProblem,
  type TakenCapacity,
  type Violation,
  type WhyNot,
  canonicalInputs,
  capacityTaken,
  checkPlan,
  createSlack,
  explainStart,
  loadOfPlan,
  proposePlan,
  whyNotInWave,
} from '@essaim/scheduler';
import type { EngineRefusal, NodeExplanation } from '../app/proposal/engine.ts';
import { pack, unpack } from './pack.ts';

/** Digest of everything that a plan depends on. */
export const inputsHash = (problem: PlanProblem, options: PlanOptions): string =>
  createHash('sha256').update(canonicalInputs(problem, options)).digest('base64url');

export interface Calculated {
  readonly ok: true;
  readonly plan: Plan;
  readonly packed: Uint8Array;
  readonly inputsHash: string;
  readonly milliseconds: number;
  /** What the independent checker found; nothing, or the plan is not stored. */
  readonly violations: readonly Violation[];
}

/** Computes a plan, checks it, and packs it. */
export const calculatePlan = (
  problem: PlanProblem,
  options: PlanOptions,
): Calculated | EngineRefusal => {
  const begun = performance.now();
  const outcome = proposePlan(problem, options);
  const milliseconds = performance.now() - begun;
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    plan: outcome.plan,
    packed: pack({ problem, options, plan: outcome.plan }),
    inputsHash: inputsHash(problem, options),
    milliseconds,
    violations: checkPlan(problem, options, outcome.plan),
  };
};

/** Why a node of a packed plan starts when it does, and how far it can slip. */
export const explainPacked = (packed: Uint8Array, node: string): NodeExplanation | null => {
  const { problem, options, plan } = unpack(packed);
  const explained = explainStart(problem, options, plan, node);
  if (!explained) return null;
  return { ...explained, slack: createSlack(problem, options, plan)?.(node) ?? null };
};

/** Why a department of a packed plan is not in a wave. */
export const whyNotPacked = (
  packed: Uint8Array,
  organisation: string,
  wave: number,
): Promise<WhyNot> => {
  const { problem, options } = unpack(packed);
  return whyNotInWave(problem, options, organisation, wave);
};

/** What a packed plan holds of the capacities. */
export const takenByPacked = (packed: Uint8Array): TakenCapacity => {
  const { problem, plan } = unpack(packed);
  const nation = problem.organisations.find(({ tier }) => tier === 'national')?.key ?? '';
  return capacityTaken(plan, nation);
};

/** Capacity and demand of every pool of a packed plan, by week. */
export const loadOfPacked = (packed: Uint8Array): PlanLoad => {
  const { problem, options, plan } = unpack(packed);
  return loadOfPlan(problem, options, plan);
};
