// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { comparePlan } from '../../api/reconcile-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LastPass } from './last-pass.tsx';
import { PlanForm } from './plan-form.tsx';
import { RunOutcome } from './run-outcome.tsx';

type Run = Identity['ReconcileRun'];

/** The last comparison, a new one, its plan, and what became of it. */
export function ComparisonPanel({ last }: Pick<Identity['ReconcileState'], 'last'>) {
  const { t } = useLingui();
  const [run, setRun] = useState<Run>();
  const compare = useCommand('identity', comparePlan);
  const plan = compare.data;
  const again = () => {
    setRun(undefined);
    compare.mutate(undefined);
  };
  return (
    <Panel
      className="c8"
      title={<Trans>Comparer et rétablir</Trans>}
      aside={
        <Button
          look={plan === undefined ? 'main' : 'plain'}
          icon="retry"
          pending={compare.isPending}
          pendingLabel={<Trans>Comparaison…</Trans>}
          onClick={again}
        >
          <Trans>Comparer maintenant</Trans>
        </Button>
      }
    >
      <LastPass last={last} />
      {compare.error !== null && <ActionError error={compare.error} />}
      {run !== undefined && <RunOutcome run={run} />}
      {plan !== undefined && run === undefined && (
        <PlanForm
          key={`${plan.planId} ${plan.at}`}
          plan={plan}
          onDone={(done) => setRun(done)}
          onCompare={again}
        />
      )}
      <output className="vh">
        {compare.isSuccess && run === undefined && t`La comparaison est faite.`}
      </output>
    </Panel>
  );
}
