// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { campaignsQuery } from '../../api/campaign-queries.ts';
import { useSession } from '../../api/session.ts';
import { lastCampaign } from '../../shell/last-campaign.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import './timeline.css';
import { TimelineView } from './timeline-view.tsx';

/** The campaign chosen, now or the last time, else the newest one, as a line of time. */
export function TimelineScreen() {
  const { id } = useSearch({ from: '/frise' });
  const { person } = useSession();
  const { data, error, refetch } = useQuery(campaignsQuery);
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  const asked = id ?? lastCampaign(person.id);
  const chosen = data.items.find((one) => one.id === asked) ?? data.items[0];
  return chosen === undefined ? (
    <Empty>
      <Trans>Aucune campagne n’est engagée : il n’y a pas encore de dates à montrer.</Trans>
    </Empty>
  ) : (
    <TimelineView key={chosen.id} campaign={chosen} />
  );
}
