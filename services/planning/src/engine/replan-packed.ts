// SPDX-License-Identifier: AGPL-3.0-or-later
import { type TakenCapacity, addTaken, capacityTaken, checkPlan, replan } from '@essaim/scheduler';
import type { EngineRefusal, Repaired, RepairRequest } from '../app/proposal/engine.ts';
import { inputsHash } from './calculate.ts';
import { pack, unpack } from './pack.ts';
import { takenBeyond } from './taken-beyond.ts';

/**
 * Repairs a packed plan, and checks what came out.
 * @throws Error when the checker finds a violation
 */
export const replanPacked = (
  packed: Uint8Array,
  { pools, others, held, joining, freezes, request }: RepairRequest,
): Repaired | EngineRefusal => {
  const { problem, options, plan } = unpack(packed);
  const nation = problem.organisations.find(({ tier }) => tier === 'national')?.key ?? '';
  const known = new Set(problem.organisations.map(({ key }) => key));
  const organisations = [...problem.organisations, ...joining.filter(({ key }) => !known.has(key))];
  const keys = new Set(organisations.map(({ key }) => key));
  // What an earlier repair found under way is held still, and in no plan.
  const earlier = takenBeyond(held, capacityTaken(plan, nation));
  const taken: TakenCapacity = addTaken(others, earlier);
  const { freezes: _, ...rest } = problem;
  const now = {
    ...rest,
    organisations,
    ...(freezes.length > 0 && { freezes }),
    pools: pools.filter(({ organisationKey }) => keys.has(organisationKey)),
  };
  const outcome = replan(plan, now, { ...options, taken }, request);
  if (!outcome.ok) return outcome;
  const { replan: found } = outcome;
  const [violation] = checkPlan(found.problem, found.options, found.plan);
  if (violation) {
    throw new Error(`the plan breaks ${violation.code} at ${violation.node ?? 'the plan'}`);
  }
  const underWay = takenBeyond(found.options.taken ?? addTaken(), others);
  return {
    ok: true,
    before: plan,
    plan: found.plan,
    packed: pack({ problem: found.problem, options: found.options, plan: found.plan }),
    inputsHash: inputsHash(found.problem, found.options),
    holds: addTaken(capacityTaken(found.plan, nation), underWay),
    moves: found.moves,
    touched: found.touched,
  };
};
