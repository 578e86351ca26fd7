// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { organisationQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { managesKeys } from '../departures/reach.ts';
import '../network/network.css';
import { OrganisationCrumb } from '../network/organisation-crumb.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyList } from './key-list.tsx';

/** The keys with which an organisation's directory speaks to essaim. */
export function KeysScreen() {
  const { t } = useLingui();
  const { organisationId } = useParams({ from: '/structures/$organisationId/cles' });
  const hat = useHat();
  const { data, error, refetch } = useQuery(organisationQuery(organisationId));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (!managesKeys(hat, data)) {
    return (
      <Note>
        <p>
          <Trans>
            Les clés sont gérées par la coordination et la technique de la structure ou de la strate
            au-dessus. Changez de casquette pour les voir.
          </Trans>
        </p>
      </Note>
    );
  }
  return (
    <>
      <PageHead
        title={t`Clés d’annuaire`}
        crumb={<OrganisationCrumb of={data} />}
        meta={
          <Link to="/structures/$organisationId" params={{ organisationId: data.id }}>
            {data.name}
          </Link>
        }
        lead={
          <>
            <b>
              <Trans>Une clé ouvre le service SCIM à l’annuaire de cette structure.</Trans>
            </b>{' '}
            <Trans>Elle ne voit et ne change que cette structure et celles en dessous.</Trans>
          </>
        }
      />
      <Keys of={data} />
    </>
  );
}

function Keys({ of }: { of: Identity['Organisation'] }) {
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      {secret !== null && (
        <Note tone="late" said="politely">
          <p>
            <Trans>Copiez cette clé maintenant : elle ne sera plus jamais montrée.</Trans>
          </p>
          <p>
            <code className="secret">{secret}</code>
          </p>
        </Note>
      )}
      <div className="grid">
        <KeyForm organisationId={of.id} onIssued={setSecret} />
        <KeyList organisationId={of.id} onIssued={setSecret} />
      </div>
    </>
  );
}
