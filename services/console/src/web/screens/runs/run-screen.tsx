// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { runQuery } from '../../api/run-queries.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActivationLabel } from '../catalogue/activation-label.tsx';
import { RunLabel } from './run-label.tsx';
import { RunLines } from './run-lines.tsx';
import { RunMoves } from './run-moves.tsx';

/** One bulk activation or rule: how far it is, what became of each line, and what one can do. */
export function RunScreen() {
  const { t } = useLingui();
  const { runId } = useParams({ from: '/activations-en-nombre/$runId' });
  const { data: run, error, refetch } = useQuery(runQuery(runId));
  if (error !== null && run === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (run === undefined) return <Loading />;
  return (
    <>
      <PageHead
        title={run.name}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/activations-en-nombre">
              <Trans>Activations en nombre</Trans>
            </Link>{' '}
            › {run.organisationName}
          </nav>
        }
        meta={<RunLabel state={run.state} />}
        lead={<Lead run={run} />}
      />
      <div className="grid">
        <div className="c8 stack">
          <Panel title={<Trans>Ligne par ligne</Trans>}>
            <RunLines run={run} />
          </Panel>
        </div>
        <aside className="c4 stack">
          <RunMoves run={run} />
          <Progress run={run} />
        </aside>
      </div>
    </>
  );
}

function Lead({ run }: { run: Catalog['ActivationRun'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { createdBy, createdAt, approval, closed, kind } = run;
  return (
    <>
      <b>{run.offers.map(({ name }) => name).join(', ')}</b>{' '}
      {kind === 'rule' && <Trans>Règle durable : elle prend aussi qui arrive plus tard.</Trans>}{' '}
      <Trans>
        Demandée par {createdBy.name} le {shortInstant(createdAt, i18n.locale, today)}.
      </Trans>{' '}
      {approval !== null && <Trans>Approuvée par {approval.by.name}.</Trans>}
      {closed !== null && (
        <Trans>
          Close par {closed.by.name} le {shortInstant(closed.at, i18n.locale, today)}.
        </Trans>
      )}
    </>
  );
}

function Progress({ run }: { run: Catalog['ActivationRun'] }) {
  const { t, i18n } = useLingui();
  const { waiting, done, skipped } = run.lines;
  const total = waiting + done + skipped;
  const worked = i18n.number(done + skipped);
  const all = i18n.number(total);
  return (
    <Panel title={<Trans>Où elle en est</Trans>}>
      <p>
        <b className="num">
          <Trans>
            {worked} sur {all}
          </Trans>
        </b>
      </p>
      <progress aria-label={t`Lignes traitées`} value={done + skipped} max={Math.max(1, total)} />
      <p className="small end">
        <Trans>
          {done} demandées, {skipped} écartées, {waiting} en attente.
        </Trans>
      </p>
      {run.activations.map(({ state, count }) => (
        <p className="small end" key={state}>
          <ActivationLabel state={state} /> <span className="num">{i18n.number(count)}</span>
        </p>
      ))}
    </Panel>
  );
}
