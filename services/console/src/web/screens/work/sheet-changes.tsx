// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';

type Change = Planning['TaskImportReport']['changes'][number];

function Sentence({ change }: { change: Change }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const day = (date: string) => shortDate(date, i18n.locale, today);
  const { started, declared, commented } = change;
  return (
    <>
      {started !== null && <Trans>commencée le {day(started)}.</Trans>}{' '}
      {declared !== null && <Trans>déclarée faite le {day(declared)}.</Trans>}{' '}
      {commented && <Trans>Le commentaire est ajouté.</Trans>}
    </>
  );
}

/** What each line of a file changes, one sentence a line. */
export function SheetChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="plain-list small">
      {changes.map((change) => (
        <li key={change.line}>
          <b>
            <Trans>Ligne {change.line}</Trans>
          </b>
          {', '}
          <PlaybookText text={change.title} /> ({placeOf(change.organisation)}) :{' '}
          <Sentence change={change} />
        </li>
      ))}
    </ul>
  );
}
