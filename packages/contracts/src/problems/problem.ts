// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type ErrorDetail, type ErrorParams } from '@essaim/kernel';
import type { ProblemCode } from './catalogue.ts';

/** Makes a refusal whose code has its French and English sentences. Throw it. */
export const problem = (
  code: ProblemCode,
  params: ErrorParams = {},
  details: readonly ErrorDetail[] = [],
): DomainError<ProblemCode> => new DomainError(code, params, details);
