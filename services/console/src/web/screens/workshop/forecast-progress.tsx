// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { stopForecast } from '../../api/plan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';

/** How far a forecast is, and the way to stop it. The plan can be looked at meanwhile. */
export function ForecastProgress({ forecast }: { forecast: Planning['Forecast'] }) {
  const { t, i18n } = useLingui();
  const stop = useCommand('planning', () => stopForecast(forecast.proposalId));
  const [done, runs] = [i18n.number(forecast.runsDone), i18n.number(forecast.runs)];
  return (
    <>
      <p>
        {forecast.state === 'stopping' ? (
          <Trans>La prévision s’arrête.</Trans>
        ) : (
          <Trans>
            La date à annoncer se calcule : {done} essais sur {runs}. Vous pouvez continuer.
          </Trans>
        )}
      </p>
      <progress
        aria-label={t`Essais tirés au sort`}
        value={forecast.runsDone}
        max={forecast.runs}
      />
      {stop.error !== null && <ActionError error={stop.error} />}
      {forecast.state !== 'stopping' && (
        <p className="actions end">
          <Button pending={stop.isPending} onClick={() => stop.mutate(undefined)}>
            <Trans>Arrêter la prévision</Trans>
          </Button>
        </p>
      )}
    </>
  );
}
