// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems that the identity service answers. */
export const identityProblems = {} as const satisfies Record<string, ProblemText>;
