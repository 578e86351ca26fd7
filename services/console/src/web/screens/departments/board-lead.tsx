// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural } from '@lingui/react/macro';
import { placeOf } from '../../territory/place.ts';
import type { BoardCard } from './board-cards.ts';

/** Where the region stands, then who needs somebody. */
export function BoardLead({ cards }: { cards: readonly BoardCard[] }) {
  const count = cards.length;
  const on = cards.filter(({ column }) => column === 'ready' || column === 'launched').length;
  const vacant = cards.filter((card) => card.vacant && card.invitation === null);
  const invited = cards.filter((card) => card.invitation !== null);
  const blocked = cards.filter((card) => card.department?.state === 'blocked');
  const names = vacant.map(placed).join(', ');
  return (
    <>
      <b>
        <Plural
          value={on}
          _0={`Aucun département sur ${count} n’est encore prêt.`}
          one={`Un département sur ${count} est prêt ou lancé.`}
          other={`# départements sur ${count} sont prêts ou lancés.`}
        />
      </b>{' '}
      {vacant.length > 0 && (
        <Plural
          value={vacant.length}
          one={`Personne ne coordonne : ${names}. Invitez quelqu’un.`}
          other={`Personne ne coordonne dans # départements : ${names}. Invitez quelqu’un.`}
        />
      )}{' '}
      {invited.length > 0 && (
        <Plural
          value={invited.length}
          one="Une invitation attend sa réponse."
          other="# invitations attendent leur réponse."
        />
      )}{' '}
      {blocked.length > 0 && (
        <Plural
          value={blocked.length}
          one="Un département est bloqué."
          other="# départements sont bloqués."
        />
      )}
    </>
  );
}

function placed({ organisation, code }: BoardCard): string {
  return placeOf({ ...organisation, code });
}
