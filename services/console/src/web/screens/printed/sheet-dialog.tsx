// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Sheet } from './sheet.tsx';

type Props = { printed: Identity['PrintedInvitation']; onClose: () => void };

/** The sheet of an invitation, to be printed at once: its code is not shown again. */
export function SheetDialog({ printed, onClose }: Props) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Invitation à imprimer</Trans>}
      actions={
        <Button look="main" onClick={() => window.print()}>
          <Trans>Imprimer la feuille</Trans>
        </Button>
      }
    >
      <p className="small muted">
        <Trans>Ce code ne sera plus montré. Une nouvelle feuille annule celle-ci.</Trans>
      </p>
      <Sheet printed={printed} />
    </Dialog>
  );
}
