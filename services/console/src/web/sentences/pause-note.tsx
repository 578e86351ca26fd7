// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../api/schemas.ts';
import { useSession } from '../api/session.ts';
import { shortDate } from '../format/civil-date.ts';
import { civilDay } from '../format/instant.ts';
import { isGiven } from '../format/is-given.ts';
import { Note } from '../ui/note.tsx';
import { PersonNames } from './person-names.tsx';

/** The wave in which nothing begins or opens: why, since when, and who can let it go on. */
export function PauseNote({ stop }: { stop: Planning['WaveStop'] | null | undefined }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  if (!isGiven(stop)) return null;
  const since = shortDate(civilDay(stop.since), i18n.locale, today);
  const { wave, reason } = stop;
  return (
    <Note tone={stop.state === 'paused' ? 'hold' : 'block'} className="end">
      <p>
        {stop.state === 'paused' ? (
          <Trans>
            La vague {wave} est suspendue depuis le {since} : {reason}. Rien n’y commence et rien ne
            s’y ouvre.
          </Trans>
        ) : (
          <Trans>
            La vague {wave} est arrêtée depuis le {since} : {reason}. Rien n’y avance.
          </Trans>
        )}
      </p>
      <p>
        <Trans>Peut la reprendre :</Trans> <PersonNames people={stop.whoCanAct} where />
      </p>
    </Note>
  );
}
