// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';

/** What would help, as the person says it. */
export function HelpWords({ reason }: { reason: string }) {
  switch (reason) {
    case 'how':
      return <Trans>Je ne sais pas comment faire</Trans>;
    case 'time':
      return <Trans>Je n’ai pas le temps avant l’échéance</Trans>;
    case 'means':
      return <Trans>Il me manque une personne, une salle ou du matériel</Trans>;
    default:
      return <Trans>Autre chose</Trans>;
  }
}
