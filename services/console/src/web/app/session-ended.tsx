// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { buttonClass } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { signInAddress } from './sign-in-address.ts';

/** Says that the session is over without taking away what was being written. */
export function SessionEnded() {
  const [open, setOpen] = useState(true);
  const here = `${window.location.pathname}${window.location.search}`;
  return (
    <Dialog
      title={<Trans>Votre session est terminée</Trans>}
      open={open}
      onClose={() => setOpen(false)}
      closeLabel={<Trans>Rester sur la page</Trans>}
      actions={
        <a className={buttonClass('main')} href={signInAddress(here)}>
          <Trans>Se reconnecter</Trans>
        </a>
      }
    >
      <p>
        <Trans>
          Reconnectez-vous pour continuer. Si vous écriviez, copiez d’abord votre texte : cette page
          le montre encore.
        </Trans>
      </p>
    </Dialog>
  );
}
