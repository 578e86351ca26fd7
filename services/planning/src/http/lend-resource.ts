// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, entityTag } from '@essaim/service-kit';
import { lendResource as lend } from '../app/loan/lend-resource.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const lendResource =
  ({ app }: Http): Handler<Api['lendResource']> =>
  async ({ body, headers }, context) => {
    const loan = await lend(app, body, headers['idempotency-key'], callerOf(context));
    return { status: 201, body: loan, headers: { etag: entityTag(loan.revision) } };
  };
