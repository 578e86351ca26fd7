// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { ProblemError } from '../../api/problem-error.ts';
import { applyPlan } from '../../api/reconcile-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Note } from '../../ui/note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type Choices, decisionsOf } from './decisions-of.ts';
import { DeletionNote } from './deletion-note.tsx';
import { PlanObjects } from './plan-objects.tsx';

type Props = {
  plan: Identity['ReconcilePlan'];
  onDone: (run: Identity['ReconcileRun']) => void;
  onCompare: () => void;
};

const REASON = 'reconcile-reason';

/** What essaim would do in Keycloak, what to decide on each drift, and the way to do it. */
export function PlanForm({ plan, onDone, onCompare }: Props) {
  const { t } = useLingui();
  const [choices, setChoices] = useState<Choices>({});
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const decisions = decisionsOf(plan.changes, choices);
  const isAdopting = decisions.some(({ decision }) => decision === 'adopt');
  const isMissing = isAdopting && reason.trim() === '';
  const apply = useCommand(
    'identity',
    () => applyPlan(plan.planId, decisions, isAdopting ? reason.trim() : ''),
    onDone,
  );
  if (plan.changes.length === 0) {
    return (
      <Note tone="live" said="politely" className="end">
        <p>
          <Trans>Rien à faire : Keycloak est tel qu’essaim le veut.</Trans>
        </p>
      </Note>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) focusField(REASON);
    else apply.mutate(undefined);
  };
  const isStale = apply.error instanceof ProblemError && apply.error.status === 409;
  return (
    <FieldErrors error={apply.error} fields={{ reason: REASON }}>
      <form className="plan end" onSubmit={submit} noValidate>
        <h3>
          <Trans>Ce qu’essaim ferait</Trans>
        </h3>
        <PlanObjects
          changes={plan.changes}
          choices={choices}
          onChoose={(id, decision) => setChoices((chosen) => ({ ...chosen, [id]: decision }))}
        />
        {isAdopting && (
          <TextArea
            id={REASON}
            label={<Trans>Pourquoi reprendre ces valeurs de Keycloak</Trans>}
            hint={<Trans>L’historique le gardera.</Trans>}
            maxLength={500}
            value={reason}
            error={
              tried && isMissing ? t`Il manque la raison. Écrivez-la en une phrase.` : undefined
            }
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <DeletionNote plan={plan} />
        {apply.error !== null && <ActionError error={apply.error} />}
        <p className="actions">
          {isStale ? (
            <Button look="main" icon="retry" onClick={onCompare}>
              <Trans>Comparer de nouveau</Trans>
            </Button>
          ) : (
            <Button
              look="main"
              type="submit"
              pending={apply.isPending}
              pendingLabel={<Trans>Application…</Trans>}
            >
              {plan.secondPerson ? (
                <Trans>Demander l’application du plan</Trans>
              ) : (
                <Trans>Appliquer le plan</Trans>
              )}
            </Button>
          )}
        </p>
      </form>
    </FieldErrors>
  );
}
