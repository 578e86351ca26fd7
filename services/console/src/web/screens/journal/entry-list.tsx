// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { actionText } from '../../sentences/action-text.ts';
import { summaryText } from './summary-text.ts';
import type { JournalLine } from './journal-entry.ts';

/** Lines of the journal, short. */
export function EntryList({ entries }: { entries: readonly JournalLine[] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const summary = (entry: JournalLine) => summaryText(i18n, entry);
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={`${entry.service}-${entry.id}`}>
          <div>
            <b>{actionText(i18n, entry.action)}</b>
            {summary(entry) !== '' && <span>{summary(entry)}</span>}
            <span>
              {entry.personName ?? <Trans>automatique</Trans>},{' '}
              <time dateTime={entry.at}>{shortInstant(entry.at, i18n.locale, today)}</time>
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
