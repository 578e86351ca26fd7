// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type Props = { title: ReactNode; children: ReactNode; onClose: () => void };

/** A sheet, to be printed at once: its code is not shown again. */
export function SheetDialog({ title, children, onClose }: Props) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <Button look="main" onClick={() => window.print()}>
          <Trans>Imprimer la feuille</Trans>
        </Button>
      }
    >
      <p className="small muted">
        <Trans>Ce code ne sera plus montré. Une nouvelle feuille annule celle-ci.</Trans>
      </p>
      {children}
    </Dialog>
  );
}
