// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Note } from '../../ui/note.tsx';

/** How much a plan deletes, and whether somebody else has to agree. */
export function DeletionNote({ plan }: { plan: Identity['ReconcilePlan'] }) {
  const { deletions, secondPerson } = plan;
  if (deletions === 0) return null;
  return (
    <Note tone={secondPerson ? 'hold' : 'late'}>
      <p>
        <b>
          <Plural
            value={deletions}
            one="Ce plan supprime # objet de Keycloak."
            other="Ce plan supprime # objets de Keycloak."
          />
        </b>{' '}
        {secondPerson ? (
          <Trans>
            C’est beaucoup : une autre personne de la coordination ou de la technique nationales
            devra l’approuver. Rien n’est fait avant.
          </Trans>
        ) : (
          <Trans>Ni compte, ni structure, ni fournisseur d’identité n’en fait partie.</Trans>
        )}
      </p>
    </Note>
  );
}
