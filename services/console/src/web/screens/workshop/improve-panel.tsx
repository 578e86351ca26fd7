// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { startImprovement, stopImprovement } from '../../api/plan-commands.ts';
import { improvementQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ImproveOutcome } from './improve-outcome.tsx';
import { SearchWeights } from './search-weights.tsx';
import { WorkProgress } from './work-progress.tsx';

/** Searches a better order in the background; what is found stands beside this proposal. */
export function ImprovePanel({ proposal }: { proposal: Planning['Proposal'] }) {
  const isOriginal = proposal.improves === null && proposal.figures.placed > 0;
  const { data, error, refetch } = useQuery({
    ...improvementQuery(proposal.id),
    enabled: isOriginal,
  });
  if (!isOriginal) return null;
  return (
    <Panel
      id="ordre"
      title={<Trans>Chercher un meilleur ordre</Trans>}
      hint={<Trans>Cette proposition reste : ce qui est trouvé devient un autre scénario.</Trans>}
    >
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Search search={data} />}
    </Panel>
  );
}

function Search({ search }: { search: Planning['Improvement'] }) {
  const { i18n } = useLingui();
  const { proposalId, state, outcome } = search;
  const start = useCommand('planning', () => startImprovement(proposalId));
  const isUnderWay = state === 'waiting' || state === 'running' || state === 'stopping';
  const isWhole = state === 'done' && search.tried >= search.schedules;
  const schedules = i18n.number(search.schedules);
  return (
    <>
      <output className="vh">
        {isUnderWay && <Trans>La recherche est en cours.</Trans>}
        {outcome !== null && <Trans>La recherche est finie.</Trans>}
      </output>
      {isUnderWay && <Progress search={search} />}
      {state === 'failed' && (
        <p>
          <Trans>La recherche n’a pas abouti. Lancez-la de nouveau.</Trans>
        </p>
      )}
      {outcome !== null && <ImproveOutcome search={search} outcome={outcome} />}
      {outcome !== null && outcome.proposalId !== null && (
        <p className="end">
          <Link to="/atelier" search={{ proposal: outcome.proposalId, compare: proposalId }}>
            <Trans>Voir ce scénario, comparé à cette proposition</Trans>
          </Link>
        </p>
      )}
      <SearchWeights weights={search.weights} />
      {start.error !== null && <ActionError error={start.error} />}
      {!isUnderWay && !isWhole && (
        <p className="actions end">
          <Button pending={start.isPending} onClick={() => start.mutate(undefined)}>
            <Trans>Essayer {schedules} ordres</Trans>
          </Button>
        </p>
      )}
    </>
  );
}

/** How far a search is, and what it gained so far; to stop it does not lose that. */
function Progress({ search }: { search: Planning['Improvement'] }) {
  const { t, i18n } = useLingui();
  const [tried, schedules] = [i18n.number(search.tried), i18n.number(search.schedules)];
  const gain = i18n.number(search.gainPercent, { maximumFractionDigits: 1 });
  return (
    <WorkProgress
      label={t`Ordres essayés`}
      done={search.tried}
      size={search.schedules}
      isStopping={search.state === 'stopping'}
      stopping={<Trans>La recherche s’arrête.</Trans>}
      stop={() => stopImprovement(search.proposalId)}
      stopWords={<Trans>Arrêter et garder le meilleur</Trans>}
    >
      <Trans>
        Ordres essayés : {tried} sur {schedules}.
      </Trans>{' '}
      {search.gainPercent > 0 ? (
        <Trans>Le meilleur gagne {gain} %.</Trans>
      ) : (
        <Trans>Rien de mieux pour le moment.</Trans>
      )}
    </WorkProgress>
  );
}
