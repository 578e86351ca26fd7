// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Identity } from '../../api/schemas.ts';
import { LineFaults } from '../../ui/line-faults.tsx';
import { Note } from '../../ui/note.tsx';

type Report = Identity['ImportReport'];

/** What became of a file: sent, or waiting for a second person. */
export function SendReport({ report: { created, approval } }: { report: Report }) {
  if (!approval) {
    return (
      <Note tone="live" said="politely">
        <p>
          <Plural
            value={created}
            one="# invitation est en route."
            other="# invitations sont en route."
          />
        </p>
      </Note>
    );
  }
  return (
    <Note tone="hold" said="politely">
      <p>
        <Trans>
          Plus de 20 invitations se décident à deux. Votre demande attend l’accord d’une autre
          personne, sept jours au plus : rien n’est encore envoyé.
        </Trans>{' '}
        <Link to="/demandes">
          <Trans>Voir la demande</Trans>
        </Link>
      </p>
    </Note>
  );
}

/** What was read: how many lines, and each bad one with its number. */
export function ReadReport({ report }: { report: Report }) {
  const { created, unchanged, errors } = report;
  const bad = new Set(errors.map(({ line }) => line)).size;
  const lines = created + unchanged + bad;
  return (
    <Note tone={bad > 0 ? 'late' : 'live'} said="politely">
      <p>
        <b>
          <Plural value={lines} one="# ligne lue" other="# lignes lues" />
          {bad > 0 && (
            <>
              , <Plural value={bad} one="# à corriger" other="# à corriger" />
            </>
          )}
          .
        </b>{' '}
        <Trans>Rien n’est encore envoyé.</Trans>
        {unchanged > 0 && (
          <>
            {' '}
            <Plural
              value={unchanged}
              one="# personne a déjà ce mandat ou cette invitation."
              other="# personnes ont déjà ce mandat ou cette invitation."
            />
          </>
        )}
      </p>
      <LineFaults faults={errors} />
    </Note>
  );
}
