// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { usePageCampaign } from '../../shell/use-page-campaign.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import './timeline.css';
import { TimelineView } from './timeline-view.tsx';

/** A campaign as a line of time. */
export function TimelineScreen() {
  const { id } = useSearch({ from: '/frise' });
  const { campaigns, campaign, error, retry } = usePageCampaign(id);
  if (error !== null) return <Failure error={error} onRetry={retry} />;
  if (campaigns === undefined) return <Loading />;
  return campaign === undefined ? (
    <Empty>
      <Trans>Aucune campagne n’est engagée : il n’y a pas encore de dates à montrer.</Trans>
    </Empty>
  ) : (
    <TimelineView key={campaign.id} campaign={campaign} />
  );
}
