// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { reconcileRunsQuery } from '../../api/reconcile-queries.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useRunColumns } from './use-run-columns.tsx';

/** The plans that people applied or asked for, newest first. */
export function RunPanel() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/ecarts' });
  const { data, error, refetch } = useQuery(reconcileRunsQuery(Number(search.page ?? 1)));
  const columns = useRunColumns();
  return (
    <Panel className="c12" title={<Trans>Historique</Trans>}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Personne n’a encore appliqué de plan. Comparez pour voir s’il y en a un.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <DataTable
            caption={<Trans>Plans appliqués ou demandés</Trans>}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
          />
          <Pagination
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) =>
              void navigate({ to: '/ecarts', search: { page: String(page) }, resetScroll: false })
            }
          />
        </>
      )}
    </Panel>
  );
}
