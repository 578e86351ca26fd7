// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../api/session.ts';
import { workQuery } from '../../api/work-query.ts';
import { longDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ActivationsToMove } from './activations-to-move.tsx';
import { ReportsToAnswer } from './reports-to-answer.tsx';
import { RunsToApprove } from './runs-to-approve.tsx';
import { LoanOffers } from './loan-offers.tsx';
import { LocalChecklist } from './local-checklist.tsx';
import { BlockedTasks } from './blocked-tasks.tsx';
import { DecisionList } from './decision-list.tsx';
import { EscalatedTasks } from './escalated-tasks.tsx';
import { NextTasks } from './next-tasks.tsx';
import { NowTasks } from './now-tasks.tsx';
import { PlaybookUpdates } from './playbook-updates.tsx';
import { TasksToAccept } from './tasks-to-accept.tsx';
import './work.css';
import { useLocalToBegin } from './use-local-to-begin.ts';
import { WorkAside } from './work-aside.tsx';
import { WorkLead } from './work-lead.tsx';

/** "À faire": what to do now, why, with whom, what blocks. */
export function WorkScreen() {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { data: work, error, refetch } = useQuery(workQuery());
  const toBegin = useLocalToBegin(work);
  if (error !== null && work === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (work === undefined) return <Loading />;
  const place = placeOf(work.organisation);
  const date = longDate(
    work.today,
    i18n.locale,
    work.today.slice(0, 4) === today.slice(0, 4) ? '' : today,
  );
  const wave = work.wave;
  return (
    <>
      <PageHead
        title={t`À faire`}
        meta={wave === null ? t`${place} · ${date}` : t`${place} · vague ${wave} · ${date}`}
        lead={<WorkLead facts={work.facts} toBegin={toBegin} today={work.today} />}
        actions={
          <>
            <a className={buttonClass('plain')} href="/api/planning/tasks.csv?mine=true" download>
              <Icon name="down" />
              <Trans>Exporter en CSV</Trans>
            </a>
            <Button icon="print" onClick={() => window.print()}>
              <Trans>Imprimer</Trans>
            </Button>
          </>
        }
      />
      <div className="grid">
        <div className="c8 stack">
          {work.campaign !== null && work.organisation.tier === 'local' && (
            <LocalChecklist
              campaignId={work.campaign.id}
              organisationId={work.organisation.id}
              today={work.today}
            />
          )}
          <NowTasks
            tasks={work.now}
            more={work.next.length > 0}
            quiet={
              work.toAccept.length +
                work.toDecide.length +
                work.loans.length +
                work.playbookUpdates.length +
                work.blocked.length +
                work.escalated.length +
                toBegin >
              0
            }
          />
          <TasksToAccept tasks={work.toAccept} />
          <ActivationsToMove />
          <ReportsToAnswer />
          <RunsToApprove />
          <DecisionList decisions={work.toDecide} />
          <LoanOffers loans={work.loans} />
          <PlaybookUpdates updates={work.playbookUpdates} />
          <EscalatedTasks tasks={work.escalated} />
          <BlockedTasks tasks={work.blocked} />
          <NextTasks tasks={work.next} />
        </div>
        <aside className="c4 stack" aria-label={t`Où en est ${place}`}>
          <WorkAside work={work} />
        </aside>
      </div>
    </>
  );
}
