// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
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
  const search = asOf === undefined ? {} : { asOf };
  return (
    <nav className="crumb" aria-label={t`Fil d’Ariane`}>
      <Link to="/structures" search={search}>
        <Trans>Structures</Trans>
      </Link>
      {of.ancestors.toReversed().map((id) => (
        <Step key={id} organisationId={id} asOf={asOf} />
      ))}
    </nav>
  );
}

/** One organisation above; nothing while its name is not known. */
function Step({ organisationId, asOf }: { organisationId: string; asOf: string | undefined }) {
  const { data } = useQuery(organisationQuery(organisationId, asOf));
  if (data === undefined) return null;
  return (
    <span>
      {' › '}
      <Link
        to="/structures/$organisationId"
        params={{ organisationId }}
        search={asOf === undefined ? {} : { asOf }}
      >
        {data.shortName}
      </Link>
    </span>
  );
}
