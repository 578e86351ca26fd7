// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { declineObjection, withdrawObjection } from '../../api/objection-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { TakeForm } from './take-form.tsx';

type Props = { objection: Planning['Objection'] };

/** What the nation, or the region, may do with an objection. */
export function ObjectionActions({ objection }: Props) {
  const may = (act: 'take' | 'decline' | 'withdraw') => objection.allowed.includes(act);
  return (
    <>
      {may('take') && (
        <Disclosure summary={<Trans>Tenir compte</Trans>}>
          <TakeForm objection={objection} />
        </Disclosure>
      )}
      {may('decline') && (
        <Disclosure summary={<Trans>Décliner</Trans>}>
          <Decline objection={objection} />
        </Disclosure>
      )}
      {may('withdraw') && <Withdraw objection={objection} />}
    </>
  );
}

function Decline({ objection }: Props) {
  const decline = useCommand('planning', (reason: string) => declineObjection(objection, reason));
  return (
    <ReasonForm
      id={`decline-${objection.id}`}
      label={<Trans>Pourquoi la date reste</Trans>}
      hint={<Trans>La région lit cette phrase.</Trans>}
      action={<Trans>Décliner l’objection</Trans>}
      pending={decline.isPending}
      error={decline.error}
      onSend={(reason) => decline.mutate(reason)}
    />
  );
}

function Withdraw({ objection }: Props) {
  const withdraw = useCommand('planning', () => withdrawObjection(objection));
  return (
    <>
      {withdraw.error !== null && <ActionError error={withdraw.error} />}
      <p className="actions">
        <Button pending={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          <Trans>Retirer l’objection</Trans>
        </Button>
      </p>
    </>
  );
}
