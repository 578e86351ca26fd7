// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Hat } from '../../../shared/session.ts';
import { useHat } from '../../api/session.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { Note } from '../../ui/note.tsx';

/** The screens of identity providers, for the hats that lead to them; the others read whose they are. */
export function ProvidersOnly({ children }: { children: (hat: Hat) => ReactNode }) {
  const hat = useHat();
  if (hat !== null && leadsTo(hat, 'providers')) return children(hat);
  return (
    <Note>
      <p>
        <Trans>
          Les fournisseurs d’identité sont ouverts à la coordination et à la technique des régions
          et de la nation. Changez de casquette pour y travailler.
        </Trans>
      </p>
    </Note>
  );
}
