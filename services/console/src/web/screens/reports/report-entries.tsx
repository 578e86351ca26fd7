// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { Panel } from '../../ui/panel.tsx';

type Entry = Catalog['Report']['entries'][number];

/** What was said of a problem, oldest first. */
export function ReportEntries({ report }: { report: Catalog['Report'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const when = (instant: string) => (
    <time dateTime={instant}>{shortInstant(instant, i18n.locale, today)}</time>
  );
  return (
    <Panel title={<Trans>Ce qui s’est dit</Trans>}>
      <ol className="stack">
        <li>
          <p className="small muted">
            {report.reportedBy.name}, {when(report.reportedAt)}
          </p>
          <p>{report.message}</p>
        </li>
        {report.entries.map((entry) => (
          <li key={`${entry.at}${entry.kind}`}>
            <p className="small muted">
              <EntryLead entry={entry} />, {when(entry.at)}
            </p>
            {entry.message !== null && <p>{entry.message}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function EntryLead({ entry }: { entry: Entry }) {
  const who = entry.by?.name ?? '';
  const place = entry.who?.organisationName ?? '';
  switch (entry.kind) {
    case 'answer':
      return <Trans>{who} a répondu</Trans>;
    case 'reply':
      return <Trans>{who} a ajouté</Trans>;
    case 'climbed':
      return <Trans>Sans réponse, le problème est passé à : {place}</Trans>;
    case 'passed':
      return (
        <Trans>
          {who} l’a passé à : {place}
        </Trans>
      );
    case 'closed':
      return <Trans>{who} l’a fermé</Trans>;
  }
}
