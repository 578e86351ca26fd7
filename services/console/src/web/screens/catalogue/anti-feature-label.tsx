// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';

/** What to know before one chooses a tool. */
export function AntiFeatureLabel({ feature }: { feature: Catalog['AntiFeature'] }) {
  switch (feature) {
    case 'tracking':
      return <Trans>Suit les personnes ou rapporte leur activité à des tiers</Trans>;
    case 'non-free-network':
      return <Trans>Repose sur des services en ligne non libres</Trans>;
    case 'non-free-addons':
      return <Trans>Met en avant des extensions non libres</Trans>;
    case 'non-free-dependencies':
      return <Trans>A besoin de logiciels non libres</Trans>;
    case 'non-free-assets':
      return <Trans>Contient des images ou des sons non libres</Trans>;
    case 'bad-security-reputation':
      return <Trans>A connu des problèmes de sécurité</Trans>;
    case 'deprecated-software':
      return <Trans>N’est plus maintenu</Trans>;
    case 'package-not-maintained':
      return <Trans>Son paquet d’installation n’est plus maintenu</Trans>;
    case 'paid-content':
      return <Trans>Dépend d’un service payant, ou en fait la promotion</Trans>;
    case 'arbitrary-limitations':
      return <Trans>A des limites que rien ne justifie</Trans>;
    case 'replaced-by-another-app':
      return <Trans>Un autre outil l’a remplacé</Trans>;
    case 'alpha-software':
      return <Trans>En est à ses débuts : il peut changer ou s’arrêter</Trans>;
    case 'not-totally-free-upstream':
      return <Trans>Sa licence libre a des clauses qui limitent l’usage</Trans>;
    case 'not-totally-free-package':
      return <Trans>La licence de son paquet limite l’usage</Trans>;
  }
}
