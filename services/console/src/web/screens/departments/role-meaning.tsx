// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { MandateRole } from '@essaim/kernel';

/** What a role will let the invited person do, before they are invited to it. */
export function RoleMeaning({ role, place }: { role: MandateRole; place: string }) {
  if (role === 'coordination') {
    return (
      <Trans>
        Cette personne pourra déclarer les tâches ({place}), déclarer les jalons et demander des
        outils. Elle ne modifiera rien dans les autres départements.
      </Trans>
    );
  }
  return (
    <Trans>
      Cette personne pourra faire et déclarer les tâches de son rôle ({place}). Elle ne modifiera
      rien dans les autres départements.
    </Trans>
  );
}
