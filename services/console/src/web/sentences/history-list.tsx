// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../api/schemas.ts';
import { personName } from '../format/person-name.ts';
import { useSession } from '../api/session.ts';
import { shortInstant } from '../format/instant.ts';
import { actionText } from './action-text.ts';

/** Events of a task or a gate, as they were recorded. */
export function HistoryList({ entries }: { entries: readonly Planning['HistoryEntry'][] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  return (
    <ol className="hist">
      {entries.map((entry) => (
        <li key={`${entry.at}-${entry.type}`}>
          <time dateTime={entry.at}>{shortInstant(entry.at, i18n.locale, today)}</time>
          <span>
            {actionText(i18n, entry.type)}
            {entry.text !== null && ` : ${entry.text}`}
          </span>
          <span className="muted">
            {entry.by === null ? <Trans>automatique</Trans> : personName(entry.by)}
          </span>
        </li>
      ))}
    </ol>
  );
}
