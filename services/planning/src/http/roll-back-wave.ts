// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag, expectedVersion } from '@essaim/service-kit';
import { rollBackWave as rollBack } from '../app/wave/roll-back-wave.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const rollBackWave =
  ({ app }: Http): Handler<Api['rollBackWave']> =>
  async ({ params, body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const target = {
      campaignId: params.campaignId as Uuid,
      number: params.number,
      revision: expectedVersion(headers),
    };
    const wave = await rollBack(app, target, body.reason, mandateId, callerOf(context));
    return { status: 200, body: wave, headers: { etag: entityTag(wave.revision) } };
  };
