// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems that the catalog service answers. */
export const catalogProblems = {} as const satisfies Record<string, ProblemText>;
