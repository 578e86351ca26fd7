// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { Note } from '../../ui/note.tsx';
import { managesKeys } from '../departures/reach.ts';
import '../network/network.css';
import { OfOrganisation } from '../network/of-organisation.tsx';
import { OrganisationHead } from '../network/organisation-head.tsx';
import { KeyForm } from './key-form.tsx';
import { KeyList } from './key-list.tsx';

/** The keys with which an organisation's directory speaks to essaim. */
export function KeysScreen() {
  const { t } = useLingui();
  const { organisationId } = useParams({ from: '/structures/$organisationId/cles' });
  return (
    <OfOrganisation
      id={organisationId}
      may={managesKeys}
      refusal={
        <Trans>
          Les clés sont gérées par la coordination et la technique de la structure ou de la strate
          au-dessus. Changez de casquette pour les voir.
        </Trans>
      }
    >
      {(of) => (
        <>
          <OrganisationHead
            of={of}
            title={t`Clés d’annuaire`}
            lead={
              <>
                <b>
                  <Trans>Une clé ouvre le service SCIM à l’annuaire de cette structure.</Trans>
                </b>{' '}
                <Trans>Elle ne voit et ne change que cette structure et celles en dessous.</Trans>
              </>
            }
          />
          <Keys of={of} />
        </>
      )}
    </OfOrganisation>
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
