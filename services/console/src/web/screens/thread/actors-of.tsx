// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { MandateRole } from '@essaim/kernel';
import type { Identity, Planning } from '../../api/schemas.ts';
import { personName } from '../../format/person-name.ts';
import { WhoCanAct } from '../../sentences/who-can-act.tsx';
import { roleWords } from '../../words/role-words.ts';
import { distinctActors } from './distinct-actors.ts';
import type { ChainLink } from './thread-chain.ts';

type Actor = (Identity['ThreadLink'] | Planning['ThreadLink'])['actors'][number];

/** Who can act on a link now. */
export function ActorsOf({ link }: { link: ChainLink }) {
  const { i18n } = useLingui();
  if (link.source === 'none') return null;
  if (link.source === 'catalog') {
    return link.link.who === null ? null : <WhoCanAct who={link.link.who} />;
  }
  const actors = distinctActors<Actor>(link.link.actors);
  if (actors.length === 0) return null;
  return (
    <>
      {actors.map((actor) => {
        const names = actor.people.map(personName).join(', ');
        const place = actor.organisation.shortName;
        const role = i18n._(roleWords(actor.role as MandateRole));
        return (
          <span key={`${actor.organisation.id}-${actor.role}`}>
            {names === '' ? (
              <Trans>
                Peut agir : {role}, {place} (place vacante).
              </Trans>
            ) : (
              <Trans>
                Peut agir : <b>{names}</b>, {place}.
              </Trans>
            )}{' '}
          </span>
        );
      })}
    </>
  );
}
