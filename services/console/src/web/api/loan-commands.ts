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

type Target = Pick<Planning['ResourceLoan'], 'id' | 'revision'>;

const at = ({ id, revision }: Target) => ({
  path: { loanId: id },
  header: { 'If-Match': `"${revision}"` },
});

export const acceptLoan = (loan: Target) =>
  body(planning.POST('/resource-loans/{loanId}/accept', { params: at(loan) }));

export const declineLoan = (loan: Target, reason: string) =>
  body(planning.POST('/resource-loans/{loanId}/decline', { params: at(loan), body: { reason } }));

export const endLoan = (loan: Target, reason: string) =>
  body(planning.POST('/resource-loans/{loanId}/end', { params: at(loan), body: { reason } }));
