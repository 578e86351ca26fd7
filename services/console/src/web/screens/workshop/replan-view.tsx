// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { campaignQuery } from '../../api/campaign-queries.ts';
import { createReplan } from '../../api/replan-commands.ts';
import { replanQuery } from '../../api/replan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ReplanCauses } from './replan-causes.tsx';
import { ReplanDecision } from './replan-decision.tsx';
import { ReplanLead } from './replan-lead.tsx';
import { ReplanMoves } from './replan-moves.tsx';
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
        <Search campaignId={campaignId} />
      ) : (
        <div className="grid">
          <div className="c8 stack">
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

function Search({ campaignId }: { campaignId: Planning['Campaign']['id'] }) {
  const search = useCommand('planning', () => createReplan(campaignId));
  return (
    <Panel title={<Trans>Chercher des dates qui tiennent</Trans>}>
      <p>
        <Trans>
          Ce qui est fait ou commencé ne bouge pas. Ce qui est proche ne bouge que s’il le faut, le
          reste garde son ordre. Vous verrez qui est touché avant de décider.
        </Trans>
      </p>
      {search.error !== null && <ActionError error={search.error} />}
      <p className="actions end">
        <Button look="main" pending={search.isPending} onClick={() => search.mutate(undefined)}>
          <Trans>Chercher des dates</Trans>
        </Button>
      </p>
    </Panel>
  );
}
