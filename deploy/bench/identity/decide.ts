// SPDX-License-Identifier: AGPL-3.0-or-later
import { permit } from '@essaim/kernel';
import { randomDecisions } from '@essaim/kernel/testing';
import { percentile } from '../measure/percentile.ts';

const DECISIONS = 100_000;
const DECISION_LIMIT_MICROS = 5_000;

/** Random decisions on a network of 25,120 organisations, each beside a naive reading of the rule. */
export const decide = () => {
  const taken: number[] = [];
  let disagreements = 0;
  for (const { request, oracle } of randomDecisions({ seed: DECISIONS, count: DECISIONS })) {
    const begun = performance.now();
    const decision = permit(request);
    taken.push((performance.now() - begun) * 1_000);
    if (decision.allowed !== oracle().allowed) disagreements += 1;
  }
  const p99Micros = percentile(taken, 0.99);
  return {
    decisions: taken.length,
    disagreements,
    p99Micros,
    limitMicros: DECISION_LIMIT_MICROS,
    holds: disagreements === 0 && p99Micros <= DECISION_LIMIT_MICROS,
  };
};
