// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { makeWaves } from './make-waves.ts';
import { solveWaves, waitingReadiness } from './solve-waves.ts';
import { waveRules } from './wave-rules.ts';

/** A proposed cut into waves beside the best one. */
export interface ProvenWaves {
  readonly departments: number;
  readonly waves: number;
  /** Readiness, weighed by how many waves it waits; the less the better. */
  readonly proposed: number;
  readonly best: number;
}

/**
 * How far the proposed cut into waves is from the best one by the same rules, which a solver proves.
 * @returns null when the waves were given, or when the rules cannot all be kept in that many waves
 */
export const proveWaves = async (
  { organisations }: PlanProblem,
  options: PlanOptions,
): Promise<ProvenWaves | null> => {
  const { waves: request } = options;
  if (request.kind === 'given') return null;
  const proposed = makeWaves(
    organisations.filter(({ tier }) => tier === 'departmental'),
    { ...options, moves: [] },
  ).slice(request.first?.length ?? 0);
  const keys = new Set(proposed.flat());
  const departments = organisations.filter(({ key }) => keys.has(key));
  const rules = waveRules(departments, request.size, request.balance ?? { fair: false });
  const found = await solveWaves({ departments, rules, waves: proposed.length });
  return (
    found && {
      departments: departments.length,
      waves: proposed.length,
      proposed: waitingReadiness(departments, (key) =>
        proposed.findIndex((wave) => wave.includes(key)),
      ),
      best: waitingReadiness(departments, (key) => found.get(key) ?? 0),
    }
  );
};
