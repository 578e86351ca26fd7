// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { proposalsQuery } from '../../api/plan-queries.ts';
import { useHat } from '../../api/session.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { usePageCampaign } from '../../shell/use-page-campaign.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { InputsPanel } from './inputs-panel.tsx';
import { LoadView } from './load-view.tsx';
import type { Plans } from './plan-pick.tsx';
import './resources.css';

/** Whether a hat reads proposals that nobody committed. */
function useReadsProposals(): boolean {
  const hat = useHat();
  return hat?.organisation.tier === 'national' || hat?.role === 'coordination';
}

/** What a plan asks of trainers, technicians, volunteers, committees and hosters, week by week. */
export function ResourcesScreen() {
  const { id, proposal } = useSearch({ from: '/ressources' });
  const hat = useHat();
  const isOpen = leadsTo(hat, 'resources');
  const reads = useReadsProposals();
  const { campaigns, campaign, error, retry } = usePageCampaign(id, isOpen);
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
  if (error !== null) return <Failure error={error} onRetry={retry} />;
  if (campaigns === undefined || (reads && proposals.isPending)) return <Loading />;
  return (
    <>
      <Plan
        campaign={campaign}
        plans={{ campaigns, proposals: proposals.data?.items ?? [] }}
        proposal={proposal}
      />
      <InputsPanel />
    </>
  );
}

type PlanProps = {
  campaign: Plans['campaigns'][number] | undefined;
  plans: Plans;
  proposal: string | undefined;
};

/** The load of the proposal that is asked for, else of the campaign. */
function Plan({ campaign, plans, proposal }: PlanProps) {
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
