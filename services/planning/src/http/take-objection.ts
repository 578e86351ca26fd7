// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag, expectedVersion } from '@essaim/service-kit';
import { answerObjection } from '../app/objection/answer-objection.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const takeObjection =
  ({ app }: Http): Handler<Api['takeObjection']> =>
  async ({ params, body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const target = {
      objectionId: params.objectionId as Uuid,
      revision: expectedVersion(headers),
    };
    const given = {
      kind: 'take' as const,
      notBefore: body.notBefore ?? null,
      message: body.message ?? null,
    };
    const objection = await answerObjection(app, target, given, mandateId, callerOf(context));
    return { status: 200, body: objection, headers: { etag: entityTag(objection.revision) } };
  };
