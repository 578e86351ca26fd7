// SPDX-License-Identifier: AGPL-3.0-or-later
import { approvalProblems } from './approvals.ts';
import { catalogProblems } from './catalog.ts';
import { commonProblems } from './common.ts';
import { consoleProblems } from './console.ts';
import { identityProblems } from './identity.ts';
import { machineProblems } from './machines.ts';
import { offboardingProblems } from './offboarding.ts';
import { freezeProblems } from './planning-freezes.ts';
import { objectionProblems } from './planning-objections.ts';
import { loanProblems } from './planning-loans.ts';
import { planningProblems } from './planning.ts';
import { waveProblems } from './planning-waves.ts';
import type { ProblemText } from './problem-text.ts';
import { providerCheckProblems } from './provider-checks.ts';
import { providerTrialProblems } from './provider-trials.ts';
import { providerProblems } from './provider.ts';
import { reconcileProblems } from './reconcile.ts';

/** Every problem of the network, by its stable code. */
export const problems = {
  ...commonProblems,
  ...identityProblems,
  ...machineProblems,
  ...approvalProblems,
  ...offboardingProblems,
  ...providerProblems,
  ...providerCheckProblems,
  ...providerTrialProblems,
  ...reconcileProblems,
  ...catalogProblems,
  ...planningProblems,
  ...freezeProblems,
  ...objectionProblems,
  ...loanProblems,
  ...waveProblems,
  ...consoleProblems,
};

export type ProblemCode = keyof typeof problems;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** Status and sentences of a code; an unknown code reads as `internal`. */
export const problemText = (code: string): ProblemText =>
  isProblemCode(code) ? problems[code] : problems.internal;
