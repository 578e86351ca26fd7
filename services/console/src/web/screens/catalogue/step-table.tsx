// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { confirmStep, retryStep } from '../../api/activation-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { ReasonAndWho } from '../../sentences/reason-and-who.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { STEPS, STEP_STATES } from '../../words/activation-words.ts';

type Step = Catalog['Step'];

/** The steps of an activation: state, since when, why, who, and a retrigger. */
export function StepTable({
  activationId,
  steps,
}: {
  activationId: string;
  steps: readonly Step[];
}) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const at = (stepKey: Catalog['StepKey']) => ({ activationId, stepKey });
  const confirm = useCommand('catalog', (key: Catalog['StepKey']) => confirmStep(at(key)));
  const retry = useCommand('catalog', (key: Catalog['StepKey']) => retryStep(at(key)));
  const failed = confirm.error ?? retry.error;
  const columns: Column<Step>[] = [
    {
      key: 'step',
      header: <Trans>Étape</Trans>,
      renderCell: (step) => (
        <>
          {i18n._(STEPS[step.key])}
          <span className="wt">
            <KindWords kind={step.kind} />
            {step.attempts > 1 && (
              <>
                {', '}
                <Plural value={step.attempts} one="# essai" other="# essais" />
              </>
            )}
            {step.nextRetryAt !== null && (
              <>
                {', '}
                {step.key === 'retention' ? (
                  <Trans>jusqu’au {shortInstant(step.nextRetryAt, i18n.locale, today)}</Trans>
                ) : (
                  <Trans>
                    prochain essai le {shortInstant(step.nextRetryAt, i18n.locale, today)}
                  </Trans>
                )}
              </>
            )}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: (step) => {
        const words = STEP_STATES[step.state];
        return (
          <>
            <StateLabel tone={words.tone} glyph={words.glyph}>
              {i18n._(words.label)}
            </StateLabel>
            {step.since !== null && (
              <span className="wt">{shortInstant(step.since, i18n.locale, today)}</span>
            )}
          </>
        );
      },
    },
    {
      key: 'why',
      header: <Trans>Pourquoi, et qui peut agir</Trans>,
      label: t`Pourquoi`,
      renderCell: (step) => (
        <>
          <ReasonAndWho reason={step.reason} who={step.state === 'done' ? null : step.who} />
          {step.confirmed !== null && <Confirmed confirmed={step.confirmed} />}
        </>
      ),
    },
    {
      key: 'action',
      header: (
        <span className="vh">
          <Trans>Geste</Trans>
        </span>
      ),
      renderCell: (step) => (
        <span className="actions">
          {step.canConfirm && step.key === 'configuration' && (
            <Button
              look="main"
              pending={confirm.isPending && confirm.variables === step.key}
              onClick={() => confirm.mutate(step.key)}
            >
              <Trans>C’est installé</Trans>
            </Button>
          )}
          {step.canRetry && (
            <Button
              icon="retry"
              pending={retry.isPending && retry.variables === step.key}
              onClick={() => retry.mutate(step.key)}
            >
              <Trans>Relancer</Trans>
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      {failed !== null && <ActionError error={failed} />}
      <DataTable
        caption={<Trans>Étapes de l’activation</Trans>}
        columns={columns}
        rows={steps}
        rowKey={({ key }) => key}
      />
    </>
  );
}

function Confirmed({ confirmed }: { confirmed: NonNullable<Step['confirmed']> }) {
  const { by, message } = confirmed;
  return (
    <>
      {by !== null && <Trans>Dit par {by.name}.</Trans>}{' '}
      {message !== null && <span className="wt pre">{message}</span>}
    </>
  );
}

function KindWords({ kind }: { kind: Step['kind'] }) {
  switch (kind) {
    case 'automatic':
      return <Trans>automatique</Trans>;
    case 'manual':
      return <Trans>à la main</Trans>;
    case 'outside':
      return <Trans>constatée de l’extérieur</Trans>;
  }
}
