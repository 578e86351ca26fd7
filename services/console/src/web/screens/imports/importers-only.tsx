// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useHat } from '../../api/session.ts';
import { leadsTo } from '../../shell/navigation.ts';
import { Note } from '../../ui/note.tsx';

/** The screens of imports, for the hats that lead to them; the others read whose they are. */
export function ImportersOnly({ children }: { children: ReactNode }) {
  const hat = useHat();
  if (leadsTo(hat, 'imports')) return children;
  return (
    <Note>
      <p>
        <Trans>
          Les imports sont ouverts aux coordinations des départements, des régions et de la nation,
          et à la technique nationale. Changez de casquette pour y travailler.
        </Trans>
      </p>
    </Note>
  );
}
