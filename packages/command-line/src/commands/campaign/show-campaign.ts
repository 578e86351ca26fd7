// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { facts } from '../../output/table.ts';

/** `essaim campaign show` */
export const showCampaign = async (
  context: Context,
  _options: object,
  [campaignId = '']: string[],
): Promise<void> => {
  const { planning } = await context.open();
  const campaign = await unwrap(
    planning.GET('/campaigns/{campaignId}', { params: { path: { campaignId } } }),
  );
  const { say } = context;
  context.answer(
    campaign,
    facts([
      [say('campagne', 'campaign'), campaign.id],
      [say('nom', 'name'), campaign.name],
      [say('début', 'start'), campaign.startDate],
      [say('vagues', 'waves'), String(campaign.waves)],
    ]),
  );
};
