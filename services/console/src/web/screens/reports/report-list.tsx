// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { reportsQuery } from '../../api/report-queries.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { REPORT_STATES } from '../../words/report-words.ts';

type Row = Catalog['Report'];

type Props = {
  scope: 'mine' | 'waiting' | 'all';
  title: ReactNode;
  caption: ReactNode;
  /** What is said when there is none; without it the list is not shown then. */
  empty?: ReactNode;
};

const SIZE = 20;

/** Reports, the newest first. */
export function ReportList({ scope, title, caption, empty }: Props) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(reportsQuery({ scope, page, size: SIZE }));
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: <Trans>Problème</Trans>,
      renderCell: ({ id, title: words, toolName, organisation }) => (
        <>
          <Link to="/signalements/$reportId" params={{ reportId: id }}>
            {words}
          </Link>
          <span className="meta line">
            {toolName}, {organisation.name}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state }) => (
        <StateLabel {...REPORT_STATES[state].look}>{i18n._(REPORT_STATES[state].label)}</StateLabel>
      ),
    },
    {
      key: 'since',
      header: <Trans>Depuis</Trans>,
      label: t`Depuis`,
      renderCell: ({ since }) => (
        <time dateTime={since}>{shortInstant(since, i18n.locale, today)}</time>
      ),
    },
  ];
  if (data?.total === 0 && empty === undefined) return null;
  return (
    <Panel title={title}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && <Empty>{empty}</Empty>}
      {data !== undefined && data.total > 0 && (
        <>
          <DataTable
            caption={caption}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
          />
          <Pagination page={page} size={SIZE} total={data.total} onPage={setPage} />
        </>
      )}
    </Panel>
  );
}
