// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { acceptLoan, declineLoan, endLoan } from '../../api/loan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';

type Props = {
  loan: Planning['ResourceLoan'];
  /** Once the receiver has answered, before its loan leaves the page. */
  onAnswered?: ((accepted: boolean) => void) | undefined;
};

/** What the hat may say about a loan: accept or decline it, take it back, give it back. */
export function LoanActions({ loan, onAnswered }: Props) {
  const accept = useCommand<void, unknown>(
    'planning',
    () => acceptLoan(loan),
    () => onAnswered?.(true),
  );
  const decline = useCommand(
    'planning',
    (reason: string) => declineLoan(loan, reason),
    () => onAnswered?.(false),
  );
  const end = useCommand('planning', (reason: string) => endLoan(loan, reason));
  const endWords =
    loan.state === 'offered' ? <Trans>Retirer l’offre</Trans> : <Trans>Mettre fin au prêt</Trans>;
  return (
    <>
      {loan.allowed.includes('accept') && (
        <>
          {accept.error !== null && <ActionError error={accept.error} />}
          <div className="actions">
            <Button look="main" pending={accept.isPending} onClick={() => accept.mutate()}>
              <Trans>Accepter le prêt</Trans>
            </Button>
          </div>
        </>
      )}
      {loan.allowed.includes('decline') && (
        <Disclosure summary={<Trans>Refuser le prêt</Trans>}>
          <ReasonForm
            id={`decline-loan-${loan.id}`}
            label={<Trans>Pourquoi</Trans>}
            hint={<Trans>Ceux qui prêtent liront cette phrase.</Trans>}
            action={<Trans>Refuser le prêt</Trans>}
            pending={decline.isPending}
            error={decline.error}
            onSend={(reason) => decline.mutate(reason)}
          />
        </Disclosure>
      )}
      {loan.allowed.includes('end') && (
        <Disclosure summary={endWords}>
          <ReasonForm
            id={`end-loan-${loan.id}`}
            label={<Trans>Pourquoi maintenant</Trans>}
            action={endWords}
            pending={end.isPending}
            error={end.error}
            onSend={(reason) => end.mutate(reason)}
          />
        </Disclosure>
      )}
    </>
  );
}
