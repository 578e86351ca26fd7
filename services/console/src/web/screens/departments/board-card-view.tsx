// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { longDate, shortDate } from '../../format/civil-date.ts';
import { shortInstant } from '../../format/instant.ts';
import { isGiven } from '../../format/is-given.ts';
import { placeOf } from '../../territory/place.ts';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { join } from '../../ui/join.ts';
import type { Tone } from '../../ui/tone.ts';
import { MAP_STATES } from '../../words/map-words.ts';
import { BLOCK_REASONS } from '../../words/task-words.ts';
import type { BoardCard } from './board-cards.ts';

type Props = { card: BoardCard; onInvite: (organisationId: string) => void };

function toneOf(card: BoardCard): Exclude<Tone, 'late' | 'you'> {
  if (card.department !== null)
    return MAP_STATES[card.department.state].tone as Exclude<Tone, 'late' | 'you'>;
  return card.column === 'to-invite' ? 'todo' : 'prep';
}

/** One department: why it stands there, and the first thing to do. */
export function BoardCardView({ card, onInvite }: Props) {
  const tone = toneOf(card);
  const name = placeOf({ ...card.organisation, code: card.code });
  return (
    <li className={join('dcard', tone === 'block' && 'bk')}>
      <p className="dt">
        <span className={`code s-${tone}`}>{card.code}</span>
        <Link to="/fil" search={{ organisation: card.id }}>
          {name}
        </Link>
      </p>
      <p className="ds">
        <Glyph name={tone} tone={tone} />
        <span>
          <CardReason card={card} />
        </span>
      </p>
      {card.vacant && card.invitation === null && (
        <Button onClick={() => onInvite(card.id)}>
          <Trans>
            Inviter une personne<span className="vh"> : {name}</span>
          </Trans>
        </Button>
      )}
    </li>
  );
}

function CardReason({ card }: { card: BoardCard }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { department, invitation } = card;
  if (invitation !== null) {
    const until = shortInstant(invitation.expiresAt, i18n.locale, today);
    return <Trans>Invitation envoyée, valable jusqu’au {until}</Trans>;
  }
  if (isGiven(department?.blocked)) {
    return (
      <>
        <b>
          <Trans>Bloqué.</Trans>
        </b>{' '}
        {i18n._(BLOCK_REASONS[department.blocked.reason])}
      </>
    );
  }
  if (isGiven(department?.hold)) {
    const until = shortDate(department.hold.until, i18n.locale, today);
    return (
      <>
        <b>
          <Trans>En attente.</Trans>
        </b>{' '}
        <Trans>Jusqu’au {until}</Trans> : {department.hold.reason}
      </>
    );
  }
  if (card.vacant) {
    const since = card.vacantSince;
    return since === null ? (
      <Trans>Personne n’a encore coordonné ici</Trans>
    ) : (
      <Trans>Place vacante depuis le {shortDate(since, i18n.locale, today)}</Trans>
    );
  }
  if (department === null) return <Trans>Dans aucune campagne</Trans>;
  const { accepted, total } = department.tasks;
  if (total === 0) return <Trans>En service depuis avant la campagne</Trans>;
  return (
    <>
      <Plural value={accepted} one={`# tâche sur ${total}`} other={`# tâches sur ${total}`} />
      {department.dates.live !== null && department.state !== 'live' && (
        <Trans>, en service le {longDate(department.dates.live, i18n.locale, today)}</Trans>
      )}
    </>
  );
}
