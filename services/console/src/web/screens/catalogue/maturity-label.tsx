// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { StateLabel } from '../../ui/state-label.tsx';

/** How far an offer is proven. */
export function MaturityLabel({ maturity }: { maturity: Catalog['Maturity'] }) {
  switch (maturity) {
    case 'stable':
      return (
        <StateLabel tone="live" glyph="live">
          <Trans>Éprouvé</Trans>
        </StateLabel>
      );
    case 'beta':
      return (
        <StateLabel tone="prep" glyph="prep">
          <Trans>À l’essai</Trans>
        </StateLabel>
      );
    case 'alpha':
      return (
        <StateLabel tone="late" glyph="late">
          <Trans>Tout neuf</Trans>
        </StateLabel>
      );
    case 'deprecated':
      return (
        <StateLabel tone="hold" glyph="hold">
          <Trans>Bientôt retiré</Trans>
        </StateLabel>
      );
  }
}
