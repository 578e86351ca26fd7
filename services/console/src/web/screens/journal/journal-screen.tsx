// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { organisationQuery } from '../../api/identity-queries.ts';
import { useHat, useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { actionText } from '../../sentences/action-text.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import type { JournalLine } from './journal-entry.ts';
import './journal.css';
import { mandateText } from './mandate-text.ts';
import { summaryText } from './summary-text.ts';
import { useJournal } from './use-journal.ts';

/** The journal: who did what, when, with which mandate; append-only, exportable. */
export function JournalScreen() {
  const search = useSearch({ from: '/journal' });
  const hat = useHat();
  const organisationId = search.organisation ?? hat?.organisation.id;
  if (organisationId === undefined) {
    return (
      <Empty>
        <Trans>Choisissez une casquette pour lire le journal de sa structure.</Trans>
      </Empty>
    );
  }
  return <Journal organisationId={organisationId} />;
}

function Journal({ organisationId }: { organisationId: string }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const [before, setBefore] = useState<string>();
  const organisation = useQuery(organisationQuery(organisationId));
  const journal = useJournal({ organisationId, ...(before === undefined ? {} : { before }) });
  const place = organisation.data?.name ?? '';
  const columns: Column<JournalLine>[] = [
    {
      key: 'at',
      header: <Trans>Quand</Trans>,
      renderCell: ({ at }) => <time dateTime={at}>{shortInstant(at, i18n.locale, today)}</time>,
    },
    {
      key: 'who',
      header: <Trans>Qui</Trans>,
      label: t`Qui`,
      renderCell: ({ personName, mandate }) =>
        personName === null ? (
          <span className="muted">{t`essaim, tout seul`}</span>
        ) : (
          <>
            {personName}
            {mandate !== null && <span className="meta line">{mandateText(i18n, mandate)}</span>}
          </>
        ),
    },
    {
      key: 'action',
      header: <Trans>Quoi</Trans>,
      label: t`Quoi`,
      renderCell: ({ action }) => actionText(i18n, action),
    },
    {
      key: 'summary',
      header: <Trans>Sur quoi</Trans>,
      label: t`Sur quoi`,
      renderCell: (entry) =>
        [summaryText(i18n, entry), entry.organisationName].filter(Boolean).join(' · '),
    },
    {
      key: 'trace',
      header: <Trans>Numéro de suivi</Trans>,
      label: t`Numéro de suivi`,
      renderCell: ({ correlationId }) => <code>{correlationId.slice(0, 8)}</code>,
    },
  ];
  const last = journal.entries.at(-1);
  const exportRows = () =>
    saveCsv(
      'journal.csv',
      [t`Quand`, t`Qui`, t`Mandat`, t`Quoi`, t`Sur quoi`, t`Structure`, t`Numéro de suivi`],
      journal.entries.map((entry) => [
        entry.at,
        entry.personName,
        entry.mandate === null ? null : mandateText(i18n, entry.mandate),
        actionText(i18n, entry.action),
        summaryText(i18n, entry),
        entry.organisationName,
        entry.correlationId,
      ]),
    );
  return (
    <>
      <PageHead
        title={t`Journal`}
        meta={place}
        lead={
          <b>
            <Trans>Qui a fait quoi, quand et avec quel mandat. Rien ne s’y efface.</Trans>
          </b>
        }
        actions={
          <Button icon="down" onClick={exportRows}>
            <Trans>Exporter en CSV</Trans>
          </Button>
        }
      />
      {journal.silent.length > 0 && (
        <Note tone="late" said="politely">
          <p>
            <Trans>
              Il manque des lignes : un service ne répond pas ({journal.silent.join(', ')}).
            </Trans>
          </p>
        </Note>
      )}
      {journal.loading && <Loading />}
      {!journal.loading && journal.entries.length === 0 && (
        <Empty>
          <Trans>Rien n’est encore écrit ici.</Trans>
        </Empty>
      )}
      {journal.entries.length > 0 && (
        <div className="panel end">
          <DataTable
            caption={<Trans>Journal</Trans>}
            columns={columns}
            rows={journal.entries}
            rowKey={({ service, id }) => `${service}-${id}`}
          />
        </div>
      )}
      <p className="actions end">
        {before !== undefined && (
          <Button onClick={() => setBefore(undefined)}>
            <Trans>Revenir au plus récent</Trans>
          </Button>
        )}
        {journal.more && last !== undefined && (
          <Button onClick={() => setBefore(last.at)}>
            <Trans>Plus ancien</Trans>
          </Button>
        )}
      </p>
    </>
  );
}
