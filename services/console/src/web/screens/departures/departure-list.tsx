// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { departuresQuery } from '../../api/departure-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DEPARTURE_SCOPES } from '../../words/departure-words.ts';
import { DepartureLabel, departureName } from './departure-name.tsx';

type Row = Identity['Offboarding'];

/** The departures declared where the hat is held and below, newest first. */
export function DepartureList({ organisationId }: { organisationId: string }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ from: '/departs' });
  const { data, error, refetch } = useQuery(
    departuresQuery(organisationId, Number(search.page ?? 1)),
  );
  const columns: Column<Row>[] = [
    {
      key: 'who',
      header: <Trans>Qui</Trans>,
      renderCell: (row) => (
        <>
          <Link to="/departs/$offboardingId" params={{ offboardingId: row.id }}>
            {departureName(row)}
          </Link>
          <span className="meta line">{i18n._(DEPARTURE_SCOPES[row.scope])}</span>
        </>
      ),
    },
    {
      key: 'where',
      header: <Trans>Déclaré depuis</Trans>,
      label: t`Déclaré depuis`,
      renderCell: ({ organisation, startedBy, startedAt }) => (
        <>
          {organisation.shortName}
          <span className="meta line">
            {startedBy === null ? t`par un annuaire` : personName(startedBy)},{' '}
            <time dateTime={startedAt}>{shortInstant(startedAt, i18n.locale, today)}</time>
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: (row) => {
        const open = row.tools.filter(({ state }) => state !== 'done').length;
        return (
          <>
            <DepartureLabel state={row.state} />
            {open > 0 && (
              <span className="meta line">
                <Plural value={open} one="# outil à régler" other="# outils à régler" />
              </span>
            )}
          </>
        );
      },
    },
  ];
  return (
    <Panel className="c12" title={<Trans>Les départs</Trans>}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.total === 0 && (
        <Empty>
          <Trans>Aucun départ n’a été déclaré. Ouvrez une structure pour en déclarer un.</Trans>
        </Empty>
      )}
      {data !== undefined && data.total > 0 && (
        <>
          <DataTable
            caption={<Trans>Départs déclarés</Trans>}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
          />
          <Pagination
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ to: '/departs', search: { page: String(page) } })}
          />
        </>
      )}
    </Panel>
  );
}
