// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { confirmStep } from '../../api/activation-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { STEPS } from '../../words/activation-words.ts';

type Step = Catalog['Step'];

/** Steps that are said to be done with words that prove it, and what those words tell. */
const PROOFS: Partial<Record<Step['key'], ReactNode>> = {
  export: <Trans>Où sont les données, et comment les prendre</Trans>,
  deletion: <Trans>Ce qui a été effacé, quand et comment</Trans>,
};

/** What one has to do by hand to let the end go on. */
export function ConfirmPanel({ activationId, step }: { activationId: string; step: Step }) {
  const { i18n } = useLingui();
  const confirm = useCommand('catalog', (message: string | undefined) =>
    confirmStep({ activationId, stepKey: step.key }, message),
  );
  const proof = PROOFS[step.key];
  return (
    <Panel className="yours" title={i18n._(STEPS[step.key])}>
      {step.reason !== null && <p className="small">{step.reason.sentence}</p>}
      {proof === undefined ? (
        <>
          {confirm.error !== null && <ActionError error={confirm.error} />}
          <p className="actions end">
            <Button
              look="main"
              pending={confirm.isPending}
              onClick={() => confirm.mutate(undefined)}
            >
              <Trans>C’est fait</Trans>
            </Button>
          </p>
        </>
      ) : (
        <ReasonForm
          id={`confirm-${step.key}`}
          label={proof}
          action={<Trans>C’est fait</Trans>}
          pending={confirm.isPending}
          error={confirm.error}
          onSend={(message) => confirm.mutate(message)}
        />
      )}
    </Panel>
  );
}
