// SPDX-License-Identifier: AGPL-3.0-or-later
import { permit } from '@essaim/kernel';
import { randomDecisions } from '@essaim/kernel/testing';
import { benchGuard } from '@essaim/service-kit/bench';
import type { Benchmark } from '../local/bench.ts';
import { percentile } from './measure/percentile.ts';

const RATIO_LIMIT = 0.85;
const CHECK_LIMIT_MS = 1;
const CHAIN_AIM = 0.3;
const DECISIONS = 100_000;
const DECISION_LIMIT_MICROS = 5_000;

/** Random decisions on a network of 25,120 organisations, each beside a naive reading of the rule. */
const decide = () => {
  const taken: number[] = [];
  let disagreements = 0;
  for (const { request, oracle } of randomDecisions({ seed: DECISIONS, count: DECISIONS })) {
    const begun = performance.now();
    const decision = permit(request);
    taken.push((performance.now() - begun) * 1_000);
    if (decision.allowed !== oracle().allowed) disagreements += 1;
  }
  return {
    decisions: taken.length,
    disagreements,
    p99Micros: percentile(taken, 0.99),
    limitMicros: DECISION_LIMIT_MICROS,
  };
};

/** Checks of tokens against bare jose, and decisions against a naive reading. */
export const benchmark: Benchmark = {
  description: 'checks of a token against bare jose; 100,000 decisions against a naive reading',
  measure: async () => {
    const tokens = await benchGuard();
    const decisions = decide();
    return {
      tokens: {
        ...tokens,
        ratioLimit: RATIO_LIMIT,
        p99LimitMs: CHECK_LIMIT_MS,
        chainAim: CHAIN_AIM,
      },
      decisions,
      holds:
        tokens.strictRatio >= RATIO_LIMIT &&
        tokens.strict.p99Ms < CHECK_LIMIT_MS &&
        decisions.disagreements === 0 &&
        decisions.p99Micros <= DECISION_LIMIT_MICROS,
    };
  },
};
