// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag, expectedVersion } from '@essaim/service-kit';
import { changeLoan } from '../app/loan/change-loan.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const endResourceLoan =
  ({ app }: Http): Handler<Api['endResourceLoan']> =>
  async ({ params, body, headers }, context) => {
    const target = { loanId: params.loanId as Uuid, revision: expectedVersion(headers) };
    const loan = await changeLoan(app, target, 'end', body.reason, callerOf(context));
    return { status: 200, body: loan, headers: { etag: entityTag(loan.revision) } };
  };
