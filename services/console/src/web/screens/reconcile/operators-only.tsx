// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useHat } from '../../api/session.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { Note } from '../../ui/note.tsx';

/** What only those see who run essaim for the whole network; the others read whose it is. */
export function OperatorsOnly({ children }: { children: ReactNode }) {
  const hat = useHat();
  if (leadsTo(hat, 'reconcile')) return children;
  return (
    <Note>
      <p>
        <Trans>
          Les écarts avec Keycloak sont l’affaire de la coordination et de la technique nationales.
          Changez de casquette pour y travailler, ou signalez-leur un souci de connexion.
        </Trans>
      </p>
    </Note>
  );
}
