// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { campaignQuery } from '../../api/campaign-queries.ts';
import { replanQuery } from '../../api/replan-queries.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ReplanCauses } from './replan-causes.tsx';
import { ReplanDecision } from './replan-decision.tsx';
import { ReplanLead } from './replan-lead.tsx';
import { ReplanMoves } from './replan-moves.tsx';
import { ReplanJoined } from './replan-joined.tsx';
import { ReplanSearch } from './replan-search.tsx';
import { ReplanTouched } from './replan-touched.tsx';

/** Repairs the dates of a campaign: what is late, what would move and why, and the decision. */
export function ReplanView({ campaignId }: { campaignId: string }) {
  const { t } = useLingui();
  const campaign = useQuery(campaignQuery(campaignId));
  const { data, error, refetch } = useQuery(replanQuery(campaignId));
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined || campaign.data === undefined) return <Loading />;
  const { replan, baseline } = data;
  return (
    <>
      <PageHead
        title={t`Recaler les dates`}
        crumb={
          <Link to="/campagne" search={{ id: campaignId }}>
            {campaign.data.name}
          </Link>
        }
        meta={
          baseline === 1 ? (
            <Trans>Ce sont les dates de l’engagement.</Trans>
          ) : (
            <Trans>Ces dates ont été recalées : plan {baseline}.</Trans>
          )
        }
        lead={replan === null ? <Late count={data.lateTasks} /> : <ReplanLead replan={replan} />}
      />
      {replan === null ? (
        <ReplanSearch campaign={campaign.data} />
      ) : (
        <div className="grid">
          <div className="c8 stack">
            <ReplanJoined replan={replan} />
            <ReplanTouched replan={replan} />
            <ReplanMoves key={replan.id} replan={replan} />
          </div>
          <div className="c4 stack">
            <ReplanCauses replan={replan} />
          </div>
          <ReplanDecision replan={replan} />
        </div>
      )}
    </>
  );
}

function Late({ count }: { count: number }) {
  return (
    <Plural
      value={count}
      _0="Aucune tâche n’est en retard."
      one="Une tâche est en retard sur le plan engagé."
      other="# tâches sont en retard sur le plan engagé."
    />
  );
}
