// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { campaignsQuery } from '../../api/campaign-queries.ts';
import { proposalsQuery } from '../../api/plan-queries.ts';
import { useHat, useSession } from '../../api/session.ts';
import { lastCampaign } from '../../shell/last-campaign.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { LoadView } from './load-view.tsx';
import './resources.css';

/** Whether a hat reads proposals that nobody committed. */
function useReadsProposals(): boolean {
  const hat = useHat();
  return hat?.organisation.tier === 'national' || hat?.role === 'coordination';
}

/** What a plan asks of trainers, technicians, volunteers, committees and hosters, week by week. */
export function ResourcesScreen() {
  const { id, proposal } = useSearch({ from: '/ressources' });
  const { person } = useSession();
  const hat = useHat();
  const isOpen = leadsTo(hat, 'resources');
  const reads = useReadsProposals();
  const campaigns = useQuery({ ...campaignsQuery, enabled: isOpen });
  const proposals = useQuery({ ...proposalsQuery, enabled: isOpen && reads });
  if (!isOpen) {
    return (
      <Note>
        <p>
          <Trans>
            Les ressources se lisent avec une casquette nationale ou régionale. Changez de casquette
            pour les voir.
          </Trans>
        </p>
      </Note>
    );
  }
  if (campaigns.error !== null && campaigns.data === undefined) {
    return <Failure error={campaigns.error} onRetry={() => void campaigns.refetch()} />;
  }
  if (campaigns.data === undefined || (reads && proposals.isPending)) return <Loading />;
  const plans = { campaigns: campaigns.data.items, proposals: proposals.data?.items ?? [] };
  const asked = id ?? lastCampaign(person.id);
  const campaign = plans.campaigns.find((one) => one.id === asked) ?? plans.campaigns[0];
  const draft = plans.proposals.find((one) => one.id === proposal);
  if (draft !== undefined) {
    return (
      <LoadView key={draft.id} place={{ proposal: draft.id }} name={draft.name} plans={plans} />
    );
  }
  return campaign === undefined ? (
    <Empty>
      <Trans>Aucune campagne n’est engagée : la charge se voit dès qu’il y a un plan.</Trans>
    </Empty>
  ) : (
    <LoadView
      key={campaign.id}
      place={{ campaign: campaign.id }}
      name={campaign.name}
      plans={plans}
    />
  );
}
