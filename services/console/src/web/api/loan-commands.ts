// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Every one throws ProblemError when the service refuses. */
export const lendResource = (asked: Planning['NewResourceLoan'], key: string) =>
  body(
    planning.POST('/resource-loans', {
      params: { header: { 'Idempotency-Key': key } },
      body: asked,
    }),
  );

export const endLoan = (
  { id, revision }: Pick<Planning['ResourceLoan'], 'id' | 'revision'>,
  reason: string,
) =>
  body(
    planning.POST('/resource-loans/{loanId}/end', {
      params: { path: { loanId: id }, header: { 'If-Match': `"${revision}"` } },
      body: { reason },
    }),
  );
