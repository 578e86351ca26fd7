// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Note } from '../../ui/note.tsx';

type Props = { count: number; children: ReactNode };

/** How much is to correct before anything is published; the points are its list items. */
export function FaultNote({ count, children }: Props) {
  return (
    <Note tone="block" said="now">
      <p>
        <b>
          <Plural
            value={count}
            one="Un point est à corriger. Rien n’est perdu ni publié."
            other="# points sont à corriger. Rien n’est perdu ni publié."
          />
        </b>
      </p>
      <ul className="bare">{children}</ul>
    </Note>
  );
}
