// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise, entityTag, expectedVersion } from '@essaim/service-kit';
import { setWaveConditions as set } from '../app/wave/set-wave-conditions.ts';
import { planCampaigns } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const setWaveConditions =
  ({ app }: Http): Handler<Api['setWaveConditions']> =>
  async ({ params, body, headers }, context) => {
    const mandateId = authorise(context, planCampaigns, null);
    const { campaignId, number } = params;
    const revision = expectedVersion(headers);
    const target = { campaignId: campaignId as Uuid, number, revision };
    const wave = await set(app, target, body, mandateId, callerOf(context));
    return { status: 200, body: wave, headers: { etag: entityTag(wave.revision) } };
  };
