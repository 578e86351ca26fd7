// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag, expectedVersion } from '@essaim/service-kit';
import { answerObjection } from '../app/objection/answer-objection.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const declineObjection =
  ({ app }: Http): Handler<Api['declineObjection']> =>
  async ({ params, body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const target = {
      objectionId: params.objectionId as Uuid,
      revision: expectedVersion(headers),
    };
    const given = { kind: 'decline' as const, message: body.reason };
    const objection = await answerObjection(app, target, given, mandateId, callerOf(context));
    return { status: 200, body: objection, headers: { etag: entityTag(objection.revision) } };
  };
