// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';

/** How people sign in to a tool. */
export function SignOnWords({ signOn }: { signOn: Catalog['SignOn'] }) {
  switch (signOn) {
    case 'single':
      return <Trans>avec la connexion du réseau, sans second mot de passe</Trans>;
    case 'host-application':
      return <Trans>depuis un autre outil, déjà connecté</Trans>;
    case 'none':
      return <Trans>sans compte, ou avec un compte propre à l’outil</Trans>;
  }
}

/** Who has to agree before an offer is active. */
export function ConnectionWords({ mode }: { mode: Catalog['ConnectionMode'] }) {
  switch (mode) {
    case 'automatic':
      return <Trans>Accepté tout de suite.</Trans>;
    case 'automatic-with-notice':
      return <Trans>Accepté par la strate au-dessus, avec un mot à l’hébergeur.</Trans>;
    case 'with-approval':
      return <Trans>La strate au-dessus doit accepter.</Trans>;
  }
}
