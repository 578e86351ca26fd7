// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { departureQuery } from '../../api/departure-queries.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DEPARTURE_SCOPES } from '../../words/departure-words.ts';
import '../network/network.css';
import { DepartureLabel, departureName } from './departure-name.tsx';
import { StepList } from './step-list.tsx';
import { ToolTaskList } from './tool-task-list.tsx';

/** One departure: what was done and when, each tool, and the proof once it is over. */
export function DepartureScreen() {
  const { offboardingId } = useParams({ from: '/departs/$offboardingId' });
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(departureQuery(offboardingId));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const who = data.startedBy === null ? t`un annuaire` : personName(data.startedBy);
  const when = shortInstant(data.startedAt, i18n.locale, today);
  return (
    <>
      <PageHead
        title={departureName(data)}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/departs">
              <Trans>Départs</Trans>
            </Link>{' '}
            › {data.organisation.name}
          </nav>
        }
        meta={
          <>
            <DepartureLabel state={data.state} /> {i18n._(DEPARTURE_SCOPES[data.scope])} ;{' '}
            <Trans>
              déclaré par {who}, le {when}
            </Trans>
          </>
        }
        actions={
          data.state === 'finished' && (
            <a
              className={buttonClass('plain')}
              href={`/api/identity/offboardings/${data.id}/proof`}
              download
            >
              <Icon name="down" />
              <Trans>Télécharger la preuve</Trans>
            </a>
          )
        }
        lead={data.reason ?? undefined}
      />
      <div className="grid">
        <Panel className="c5" title={<Trans>Étapes</Trans>}>
          <StepList of={data} />
        </Panel>
        <Panel
          className="c7"
          title={<Trans>Outils</Trans>}
          hint={<Trans>Ce que chaque outil permet de promettre, et ce qu’il en est.</Trans>}
        >
          <ToolTaskList tasks={data.tools} />
        </Panel>
      </div>
    </>
  );
}
