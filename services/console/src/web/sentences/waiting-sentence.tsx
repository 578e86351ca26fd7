// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Planning } from '../api/schemas.ts';
import { shortDate } from '../format/civil-date.ts';
import { isGiven } from '../format/is-given.ts';
import { PlaybookText } from './playbook-text.tsx';
import { ofPlaceOf, placeOf } from '../territory/place.ts';

/** What a task that is not ready waits for. */
export function WaitingSentence({
  waiting,
  today,
}: {
  waiting: Planning['Waiting'];
  today: string;
}) {
  const { i18n } = useLingui();
  const title = isGiven(waiting.title) ? <PlaybookText text={waiting.title} /> : waiting.template;
  const place = !isGiven(waiting.organisation) ? '' : placeOf(waiting.organisation);
  const ofPlace = !isGiven(waiting.organisation)
    ? ''
    : i18n.locale === 'fr'
      ? ofPlaceOf(waiting.organisation)
      : place;
  const until = !isGiven(waiting.until) ? '' : shortDate(waiting.until, i18n.locale, today);
  if (waiting.kind === 'lag')
    return (
      <Trans>
        Le délai qui suit « {title} », jusqu’au {until}
      </Trans>
    );
  if (waiting.kind === 'hold')
    return (
      <Trans>
        La mise en attente {ofPlace}, jusqu’au {until}
      </Trans>
    );
  if (waiting.kind === 'wave-gate') return <Trans>L’ouverture de vague « {title} »</Trans>;
  const name =
    waiting.kind === 'gate' && isGiven(waiting.id) ? (
      <Link to="/jalons/$gateId" params={{ gateId: waiting.id }}>
        {title}
      </Link>
    ) : isGiven(waiting.id) ? (
      <Link to="/taches/$taskId" params={{ taskId: waiting.id }}>
        {title}
      </Link>
    ) : (
      title
    );
  return place === '' ? (
    name
  ) : (
    <Trans>
      {name} ({place})
    </Trans>
  );
}
