// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { printInvitation } from '../../api/printed-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { InvitationDialog } from './lazy-invitation-dialog.tsx';

/** Prints an invitation again, with a new code. */
export function PrintAgain({ invitationId, name }: { invitationId: string; name: string }) {
  const print = useCommand('identity', () => printInvitation(invitationId));
  return (
    <>
      {print.error !== null && <ActionError error={print.error} />}
      <Button look="quiet" pending={print.isPending} onClick={() => print.mutate(undefined)}>
        <Trans>Imprimer une nouvelle feuille</Trans>
        <span className="vh"> {name}</span>
      </Button>
      {print.data !== undefined && (
        <InvitationDialog of={print.data} onClose={() => print.reset()} />
      )}
    </>
  );
}
