// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { organisationQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';

/** The way down to an organisation: those above it, widest first. */
export function OrganisationCrumb({ of }: { of: Identity['Organisation'] }) {
  const { t } = useLingui();
  const above = useQueries({ queries: of.ancestors.map(organisationQuery) });
  const known = above.flatMap(({ data }) => data ?? []).toReversed();
  return (
    <nav className="crumb" aria-label={t`Fil d’Ariane`}>
      <Link to="/structures">
        <Trans>Structures</Trans>
      </Link>
      {known.map(({ id, shortName }) => (
        <span key={id}>
          {' › '}
          <Link to="/structures/$organisationId" params={{ organisationId: id }}>
            {shortName}
          </Link>
        </span>
      ))}
    </nav>
  );
}
