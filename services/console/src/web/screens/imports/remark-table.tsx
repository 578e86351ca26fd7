// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RemarkKind } from '../../api/import-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';

type Remark = Identity['ImportRemark'];
type Page = Identity['PageInfo'] & { items: Remark[] };
type Props = {
  kind: RemarkKind;
  remarks: UseQueryResult<Page>;
  onPage: (page: number) => void;
};

/** A page of remarks: at which line, in which column, what to do. */
export function RemarkTable({ kind, remarks: { data, error, refetch }, onPage }: Props) {
  const { t, i18n } = useLingui();
  if (data === undefined) {
    return error === null ? <Loading /> : <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data.items.length === 0) {
    return (
      <Empty>
        {kind === 'refused' ? (
          <Trans>Aucune ligne n’est refusée.</Trans>
        ) : (
          <Trans>Aucune ligne n’appelle de remarque.</Trans>
        )}
      </Empty>
    );
  }
  const columns: Column<Remark>[] = [
    {
      key: 'line',
      header: <Trans>Ligne</Trans>,
      renderCell: ({ line }) => (
        <span className="num">
          <span className="folded">
            <Trans>Ligne</Trans>{' '}
          </span>
          {i18n.number(line)}
        </span>
      ),
    },
    {
      key: 'column',
      header: <Trans>Colonne</Trans>,
      label: t`Colonne`,
      renderCell: ({ column }) => column ?? <Trans>toute la ligne</Trans>,
    },
    { key: 'detail', header: <Trans>Que faire</Trans>, renderCell: ({ detail }) => detail },
  ];
  return (
    <div className="end">
      <DataTable
        caption={
          kind === 'refused' ? (
            <Trans>Lignes refusées</Trans>
          ) : (
            <Trans>Lignes acceptées, avec une remarque</Trans>
          )
        }
        columns={columns}
        rows={data.items}
        rowKey={({ line, column, code }) => `${line} ${column ?? ''} ${code}`}
      />
      <Pagination page={data.page} size={data.size} total={data.total} onPage={onPage} />
    </div>
  );
}
