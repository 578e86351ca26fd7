// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { InvitationSheet } from './invitation-sheet.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

type Props = { of: Identity['PrintedInvitation']; onClose: () => void };

/** The sheet of an invitation, to be printed. */
export function InvitationDialog({ of, onClose }: Props) {
  return (
    <SheetDialog title={<Trans>Invitation à imprimer</Trans>} onClose={onClose}>
      <InvitationSheet of={of} />
    </SheetDialog>
  );
}
