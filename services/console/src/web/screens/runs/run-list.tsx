// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { runsQuery } from '../../api/run-queries.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { RunLabel } from './run-label.tsx';

type Run = Catalog['ActivationRun'];

/** The bulk activations and rules that one may see: each can be left and found again here. */
export function RunList() {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ from: '/activations-en-nombre' });
  const { data, error, refetch } = useQuery(runsQuery(Number(search.page ?? 1)));
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) {
    return (
      <Empty>
        <Trans>Aucune activation en nombre.</Trans>
      </Empty>
    );
  }
  const columns: Column<Run>[] = [
    {
      key: 'name',
      header: <Trans>Nom</Trans>,
      renderCell: (run) => (
        <>
          <Link to="/activations-en-nombre/$runId" params={{ runId: run.id }}>
            {run.name}
          </Link>
          <span className="wt">
            {run.kind === 'rule' ? <Trans>règle durable</Trans> : <Trans>une fois</Trans>}
            {', '}
            {run.offers.map(({ name }) => name).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'place',
      header: <Trans>Pour</Trans>,
      label: t`Pour`,
      renderCell: ({ organisationName }) => organisationName,
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state, lines: { done, waiting, skipped } }) => (
        <>
          <RunLabel state={state} />
          <span className="wt">
            <Plural
              value={done + skipped}
              one={`# ligne traitée sur ${done + skipped + waiting}`}
              other={`# lignes traitées sur ${done + skipped + waiting}`}
            />
          </span>
        </>
      ),
    },
    {
      key: 'who',
      header: <Trans>Demandée par</Trans>,
      label: t`Demandée par`,
      renderCell: ({ createdBy, createdAt }) => (
        <>
          {createdBy.name}
          <span className="wt">{shortInstant(createdAt, i18n.locale, today)}</span>
        </>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={<Trans>Activations en nombre</Trans>}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
      />
      <Pagination
        page={data.page}
        size={data.size}
        total={data.total}
        onPage={(page) =>
          void navigate({ to: '/activations-en-nombre', search: { page: String(page) } })
        }
      />
    </>
  );
}
