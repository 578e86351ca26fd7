// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { organisationQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';

type Props = {
  of: Identity['Organisation'];
  /** Another day than today, kept on the way. */
  asOf?: string | undefined;
};

/** The way down to an organisation: those above it, widest first. */
export function OrganisationCrumb({ of, asOf }: Props) {
  const { t } = useLingui();
  const above = useQueries({ queries: of.ancestors.map((id) => organisationQuery(id, asOf)) });
  const search = asOf === undefined ? {} : { asOf };
  const known = above.flatMap(({ data }) => data ?? []).toReversed();
  return (
    <nav className="crumb" aria-label={t`Fil d’Ariane`}>
      <Link to="/structures" search={search}>
        <Trans>Structures</Trans>
      </Link>
      {known.map(({ id, shortName }) => (
        <span key={id}>
          {' › '}
          <Link to="/structures/$organisationId" params={{ organisationId: id }} search={search}>
            {shortName}
          </Link>
        </span>
      ))}
    </nav>
  );
}
