// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import './campaign.css';
import { CampaignView } from './campaign-view.tsx';
import { plansCampaigns } from '../../shell/navigation.ts';
import { usePageCampaign } from '../../shell/use-page-campaign.ts';

/** A campaign: how far it is, what waits for whom, and its places. */
export function CampaignScreen() {
  const { id } = useSearch({ from: '/campagne' });
  const hat = useHat();
  const { campaigns, campaign, error, retry } = usePageCampaign(id);
  if (error !== null) return <Failure error={error} onRetry={retry} />;
  if (campaigns === undefined) return <Loading />;
  if (campaign !== undefined)
    return <CampaignView campaignId={campaign.id} campaigns={campaigns} />;
  const plans = plansCampaigns(hat);
  return (
    <Empty>
      {plans ? (
        <Trans>
          Aucune campagne n’est engagée. <Link to="/atelier">Ouvrez l’atelier</Link> pour en
          proposer une.
        </Trans>
      ) : (
        <Trans>
          Aucune campagne n’est engagée. La coordination nationale en propose une à l’atelier.
        </Trans>
      )}
    </Empty>
  );
}
