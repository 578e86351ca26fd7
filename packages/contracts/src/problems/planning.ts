// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems that the planning service answers. */
export const planningProblems = {} as const satisfies Record<string, ProblemText>;
