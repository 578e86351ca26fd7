// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../api/schemas.ts';
import { useSession } from '../api/session.ts';
import { shortDate } from '../format/civil-date.ts';
import { isGiven } from '../format/is-given.ts';
import { personName } from '../format/person-name.ts';
import { placeOf } from '../territory/place.ts';
import { Note } from '../ui/note.tsx';
import { PersonNames } from './person-names.tsx';

/** The freeze that forbids the next step: whose, why, until when, and who can lift it. */
export function FreezeNote({ freeze }: { freeze: Planning['FreezeRef'] | null | undefined }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  if (!isGiven(freeze)) return null;
  const until = shortDate(freeze.until, i18n.locale, today);
  const place = placeOf(freeze.organisation);
  const owner = freeze.owner === null ? place : personName(freeze.owner);
  return (
    <Note tone="hold" className="end">
      <p>
        <Trans>
          Un gel posé par {owner} ({place}) l’interdit jusqu’au {until}. Motif : {freeze.reason}
        </Trans>
      </p>
      <p>
        <Trans>Peut le lever ou accorder une dérogation :</Trans>{' '}
        <PersonNames people={freeze.whoCanAct} where />
      </p>
    </Note>
  );
}
