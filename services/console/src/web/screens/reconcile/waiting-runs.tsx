// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { reconcileRunsQuery } from '../../api/reconcile-queries.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { WaitingRun } from './waiting-run.tsx';

/** Plans that delete much and wait for a second person. */
export function WaitingRuns() {
  const { data, error, refetch } = useQuery(reconcileRunsQuery(1));
  return (
    <Panel
      className="c12 yours"
      title={<Trans>En attente d’une deuxième personne</Trans>}
      hint={<Trans>Qui demande n’approuve pas : il faut être deux pour supprimer beaucoup.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.items
        .filter(({ state }) => state === 'waiting')
        .map((run) => (
          <WaitingRun key={run.id} run={run} />
        ))}
    </Panel>
  );
}
