// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { campaignsQuery } from '../../api/campaign-queries.ts';
import { useHat, useSession } from '../../api/session.ts';
import { workQuery } from '../../api/work-query.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import './campaign.css';
import { CampaignView } from './campaign-view.tsx';
import { keepLastCampaign, lastCampaign } from '../../shell/last-campaign.ts';
import { navigationOf } from '../../shell/navigation.ts';

/** The campaign chosen, now or the last time, that of the hat's own work, or the newest one. */
export function CampaignScreen() {
  const { id } = useSearch({ from: '/campagne' });
  const hat = useHat();
  const { person } = useSession();
  const { data, error, refetch } = useQuery(campaignsQuery);
  const asked = id ?? lastCampaign(person.id) ?? undefined;
  const work = useQuery({ ...workQuery(), enabled: hat !== null && asked === undefined });
  useEffect(() => {
    if (id !== undefined) keepLastCampaign(person.id, id);
  }, [id, person.id]);
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined || work.isLoading) return <Loading />;
  const named = (wanted: string | undefined) => data.items.find((one) => one.id === wanted);
  const chosen = named(asked) ?? named(work.data?.campaign?.id) ?? data.items[0];
  if (chosen !== undefined) return <CampaignView campaignId={chosen.id} campaigns={data.items} />;
  const plans = navigationOf(hat).main.includes('workshop');
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
