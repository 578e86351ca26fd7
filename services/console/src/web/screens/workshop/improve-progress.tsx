// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { stopImprovement } from '../../api/plan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';

/** How far a search is, what it gained so far, and the way to stop it without losing that. */
export function ImproveProgress({ search }: { search: Planning['Improvement'] }) {
  const { t, i18n } = useLingui();
  const stop = useCommand('planning', () => stopImprovement(search.proposalId));
  const [tried, schedules] = [i18n.number(search.tried), i18n.number(search.schedules)];
  const gain = i18n.number(search.gainPercent, { maximumFractionDigits: 1 });
  return (
    <>
      <p>
        <Trans>
          Ordres essayés : {tried} sur {schedules}.
        </Trans>{' '}
        {search.gainPercent > 0 ? (
          <Trans>Le meilleur gagne {gain} %.</Trans>
        ) : (
          <Trans>Rien de mieux pour le moment.</Trans>
        )}
      </p>
      <progress aria-label={t`Ordres essayés`} value={search.tried} max={search.schedules} />
      {stop.error !== null && <ActionError error={stop.error} />}
      {search.state === 'stopping' ? (
        <p>
          <Trans>La recherche s’arrête.</Trans>
        </p>
      ) : (
        <p className="actions end">
          <Button pending={stop.isPending} onClick={() => stop.mutate(undefined)}>
            <Trans>Arrêter et garder le meilleur</Trans>
          </Button>
        </p>
      )}
    </>
  );
}
