// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { reportQuery } from '../../api/report-queries.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { WhoCanAct } from '../../sentences/who-can-act.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { REPORT_STATES } from '../../words/report-words.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportEntries } from './report-entries.tsx';

/** One problem with a tool: what was said, who is to answer, and what one may do. */
export function ReportScreen() {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { reportId } = useParams({ from: '/signalements/$reportId' });
  const { data: report, error, refetch } = useQuery(reportQuery(reportId));
  if (error !== null && report === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (report === undefined) return <Loading />;
  const words = REPORT_STATES[report.state];
  const tool = report.instanceName;
  const place = report.organisation.name;
  const climbs = report.climbsAt && shortInstant(report.climbsAt, i18n.locale, today);
  return (
    <>
      <PageHead
        title={report.title}
        crumb={
          <Link to="/signalements">
            <Trans>Signalements</Trans>
          </Link>
        }
        meta={
          <>
            <StateLabel {...words.look}>{i18n._(words.label)}</StateLabel>{' '}
            <span>
              {tool}, {place}
            </span>
          </>
        }
        lead={
          report.who === null ? undefined : (
            <>
              <WhoCanAct who={report.who} />{' '}
              {climbs !== null && (
                <Trans>Sans réponse, le problème passera à la strate au-dessus le {climbs}.</Trans>
              )}
            </>
          )
        }
      />
      <div className="grid">
        <div className="c8 stack">
          <ReportEntries report={report} />
        </div>
        <div className="c4 stack">
          {Object.values(report.may).some(Boolean) && (
            <Panel title={<Trans>Et maintenant ?</Trans>}>
              <ReportActions report={report} />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
