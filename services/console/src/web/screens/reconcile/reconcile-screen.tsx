// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { reconcileStateQuery } from '../../api/reconcile-queries.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { AdoptionPanel } from './adoption-panel.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { FlawPanel } from './flaw-panel.tsx';
import { OperatorsOnly } from './operators-only.tsx';
import { ReconcileLead } from './reconcile-lead.tsx';
import './reconcile.css';
import { RunPanel } from './run-panel.tsx';
import { WaitingRuns } from './waiting-runs.tsx';

/** What Keycloak holds that essaim does not want, and what to do about it. */
export function ReconcileScreen() {
  return (
    <OperatorsOnly>
      <ReconcileView />
    </OperatorsOnly>
  );
}

function ReconcileView() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(reconcileStateQuery);
  const failure = error !== null && <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead
        title={t`Écarts avec Keycloak`}
        lead={data !== undefined && <ReconcileLead of={data} />}
      />
      {failure}
      {data === undefined && !failure && <Loading />}
      {data !== undefined && (
        <div className="grid">
          {data.waiting > 0 && <WaitingRuns />}
          <ComparisonPanel last={data.last} />
          <FlawPanel of={data} />
          <AdoptionPanel adoptions={data.adoptions} />
          <RunPanel />
        </div>
      )}
    </>
  );
}
