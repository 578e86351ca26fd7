// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag } from '@essaim/service-kit';
import { raiseObjection } from '../app/objection/raise-objection.ts';
import { readProposals } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const objectToCampaign =
  ({ app }: Http): Handler<Api['objectToCampaign']> =>
  async ({ params, body, headers }, context) => {
    authorise(context, readProposals, null);
    const key = headers['idempotency-key'];
    const plan = { campaignId: params.campaignId as Uuid };
    const objection = await raiseObjection(app, plan, body, key, callerOf(context));
    return { status: 201, body: objection, headers: { etag: entityTag(objection.revision) } };
  };
