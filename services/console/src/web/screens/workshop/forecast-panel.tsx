// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { runForecast, stopForecast } from '../../api/plan-commands.ts';
import { forecastQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { fullDate } from '../../format/civil-date.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ForecastDates } from './forecast-dates.tsx';
import { ForecastDrivers } from './forecast-drivers.tsx';
import { WorkProgress } from './work-progress.tsx';

/** How sure the dates are: what to announce, what decides of the end; or how far the forecast is. */
export function ForecastPanel({ proposal }: { proposal: Planning['Proposal'] }) {
  const { data: forecast, error, refetch } = useQuery(forecastQuery(proposal.id));
  if (proposal.figures.placed === 0) return null;
  return (
    <Panel id="prevision" title={<Trans>Fin probable</Trans>}>
      {error !== null && forecast === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {forecast === undefined && error === null && <Loading />}
      {forecast !== undefined && <Spoken forecast={forecast} />}
      {forecast?.result && <Result proposal={proposal} forecast={forecast} />}
      {forecast?.result === null && <Missing forecast={forecast} />}
    </Panel>
  );
}

/** Tells a screen reader what changes, once for each state and not for each step. */
function Spoken({ forecast: { state, result } }: { forecast: Planning['Forecast'] }) {
  const { i18n } = useLingui();
  const p80 = result?.lastLive.p80 ?? null;
  const day = p80 === null ? null : fullDate(p80, i18n.locale);
  return (
    <output className="vh">
      {(state === 'waiting' || state === 'running') && <Trans>La prévision est en cours.</Trans>}
      {state === 'stopped' && <Trans>La prévision est arrêtée.</Trans>}
      {day !== null && <Trans>La fin probable est le {day}.</Trans>}
    </output>
  );
}

function Result({
  proposal,
  forecast,
}: {
  proposal: Planning['Proposal'];
  forecast: Planning['Forecast'];
}) {
  const { i18n } = useLingui();
  const { result } = forecast;
  if (result === null) return null;
  const { seed } = result;
  const { p80 } = result.lastLive;
  const runs = i18n.number(forecast.runs);
  return (
    <>
      <p>
        <b className="likely">
          {p80 === null ? (
            <Trans>Au-delà des calendriers connus</Trans>
          ) : (
            fullDate(p80, i18n.locale)
          )}
        </b>
        <span className="line">
          <Trans>
            Annoncez cette date pour la dernière mise en service (P80). Elle est tenue quatre fois
            sur cinq.
          </Trans>
        </span>
      </p>
      <ForecastDates result={result} planned={proposal.figures} />
      <Disclosure summary={<Trans>Voir ce qui décide de la fin</Trans>}>
        <ForecastDrivers result={result} />
        <p className="small muted">
          <Trans>
            Le plan a été déroulé {runs} fois avec des durées tirées au sort, graine {seed}. Ce qui
            retarde une région y retarde tout.
          </Trans>
        </p>
      </Disclosure>
    </>
  );
}

function Progress({ forecast }: { forecast: Planning['Forecast'] }) {
  const { t, i18n } = useLingui();
  const [done, runs] = [i18n.number(forecast.runsDone), i18n.number(forecast.runs)];
  return (
    <WorkProgress
      label={t`Essais tirés au sort`}
      done={forecast.runsDone}
      size={forecast.runs}
      isStopping={forecast.state === 'stopping'}
      stopping={<Trans>La prévision s’arrête.</Trans>}
      stop={() => stopForecast(forecast.proposalId)}
      stopWords={<Trans>Arrêter la prévision</Trans>}
    >
      <Trans>
        La date à annoncer se calcule : {done} essais sur {runs}. Vous pouvez continuer.
      </Trans>
    </WorkProgress>
  );
}

function Missing({ forecast }: { forecast: Planning['Forecast'] }) {
  const { proposalId, state } = forecast;
  const run = useCommand('planning', () => runForecast(proposalId));
  if (state === 'waiting' || state === 'running' || state === 'stopping') {
    return <Progress forecast={forecast} />;
  }
  return (
    <>
      <p>
        {state === 'failed' ? (
          <Trans>La prévision n’a pas abouti. Lancez-la de nouveau.</Trans>
        ) : (
          <Trans>
            Il n’y a pas de prévision. Lancez-la pour savoir quelle date vous pouvez annoncer.
          </Trans>
        )}
      </p>
      {run.error !== null && <ActionError error={run.error} />}
      <p className="actions">
        <Button pending={run.isPending} onClick={() => run.mutate(undefined)}>
          <Trans>Lancer la prévision</Trans>
        </Button>
      </p>
    </>
  );
}
