// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { loadCampaign } from '../app/campaign/load-campaign.ts';
import { loadDirectory } from '../app/directory/load-directory.ts';
import { loadWaveGates } from '../app/wave-gate/present-wave-gate.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const listWaveGates =
  ({ app }: Http): Handler<Api['listWaveGates']> =>
  async ({ params }, context) => {
    authorise(context, readPlanning, null);
    const [campaign, directory] = await Promise.all([
      loadCampaign(app.db, params.campaignId as Uuid),
      loadDirectory(app.db, context.today),
    ]);
    const items = await loadWaveGates(app.db, campaign, directory, callerOf(context));
    return { status: 200, body: { items } };
  };
