// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { importsQuery } from '../../api/import-queries.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useImportColumns } from './use-import-columns.tsx';

/** The imports that one may see, newest first: where each stands, and the way to it. */
export function ImportList() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/imports' });
  const { data, error, refetch } = useQuery(importsQuery(Number(search.page ?? 1)));
  const columns = useImportColumns();
  return (
    <Panel className="c8" title={<Trans>Les imports</Trans>}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>
            Aucun fichier n’a encore été vérifié. Choisissez le vôtre, puis vérifiez-le.
          </Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <DataTable
            caption={<Trans>Imports d’associations</Trans>}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
          />
          <Pagination
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ to: '/imports', search: { page: String(page) } })}
          />
        </>
      )}
    </Panel>
  );
}
