// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Note } from '../../ui/note.tsx';
import { ChangeList } from './change-list.tsx';

/** What became of a plan that was just applied or asked for. */
export function RunOutcome({ run }: { run: Identity['ReconcileRun'] }) {
  if (run.state === 'waiting') {
    return (
      <Note tone="hold" said="politely" className="end">
        <p>
          <Trans>
            Votre demande attend l’accord d’une autre personne, 72 heures au plus. Rien n’est encore
            fait dans Keycloak.
          </Trans>
        </p>
      </Note>
    );
  }
  return (
    <Note tone="live" said="politely" className="end">
      <p>
        <b>
          <Trans>C’est fait.</Trans>
        </b>{' '}
        {run.changes.length === 0 && (
          <Trans>Rien n’était à écrire : ce que vous avez laissé reste un écart.</Trans>
        )}
      </p>
      <ChangeList of={run} />
    </Note>
  );
}
