// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson, canonicalPlaybook } from '@essaim/playbook';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';

/** The text to hash for the inputs of a plan: equal inputs give equal texts, whatever their order of keys. */
export const canonicalInputs = (problem: PlanProblem, options: PlanOptions): string => {
  const { playbook, organisations, ...rest } = problem;
  return canonicalJson({
    playbook: canonicalPlaybook(playbook),
    organisations: organisations.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    rest,
    options,
  });
};
