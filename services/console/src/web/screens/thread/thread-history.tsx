// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EntryList } from '../journal/entry-list.tsx';
import { useJournal } from '../journal/use-journal.ts';

/** The last things that happened to an organisation, whichever service wrote them down. */
export function ThreadHistory({ organisationId }: { organisationId: string }) {
  const journal = useJournal({ organisationId, size: 8 });
  return (
    <Panel
      title={<Trans>Ce qui s’est passé</Trans>}
      aside={
        <Link className="small" to="/journal" search={{ organisation: organisationId }}>
          <Trans>Tout le journal</Trans>
        </Link>
      }
    >
      {journal.loading && <Loading />}
      {!journal.loading && journal.entries.length === 0 && (
        <Empty>
          <Trans>Rien n’est encore écrit au journal.</Trans>
        </Empty>
      )}
      <EntryList entries={journal.entries.slice(0, 8)} />
    </Panel>
  );
}
