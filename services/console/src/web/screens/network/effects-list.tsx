// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Note } from '../../ui/note.tsx';

/** What a change of structure would move. */
export function EffectsList({ of }: { of: Identity['StructureEffects'] }) {
  return (
    <Note tone="move" said="politely">
      <p>
        <b>
          <Trans>Ce qui se déplace</Trans>
        </b>
      </p>
      <ul>
        <li>
          <Plural value={of.organisations} one="# structure" other="# structures" />
        </li>
        <li>
          <Plural value={of.mandates} one="# mandat" other="# mandats" />
        </li>
        <li>
          <Plural value={of.invitations} one="# invitation" other="# invitations" />
        </li>
        <li>
          <Plural value={of.accesses} one="# accès à un outil" other="# accès à des outils" />
        </li>
        <li>
          <Plural
            value={of.people}
            one="# personne, dont les outils sont recalculés"
            other="# personnes, dont les outils sont recalculés"
          />
        </li>
      </ul>
    </Note>
  );
}
