// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPages } from '../../output/list.ts';
import type { Describe } from '../../program.ts';
import { listCampaigns } from './list-campaigns.ts';
import { showCampaign } from './show-campaign.ts';

/** `essaim campaign …` */
export const describeCampaigns: Describe = (parent, { say, run }) => {
  const campaign = parent.command('campaign').description(say('campagnes', 'campaigns'));
  withPages(
    campaign.command('list').description(say('liste les campagnes', 'lists campaigns')),
    say,
  ).action(run(listCampaigns));
  campaign
    .command('show')
    .argument('<campaign>', say('identifiant', 'id'))
    .description(say('montre une campagne', 'shows a campaign'))
    .action(run(showCampaign));
};
