// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { organisationsQuery } from '../../api/network-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { buttonClass } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TIER_WORDS } from '../../words/network-words.ts';
import { otherDay } from './as-of.ts';
import { DayForm } from './day-form.tsx';
import './network.css';
import { ThenNote } from './then-note.tsx';

type Row = Identity['Organisation'];

/** Every organisation of the network, found by name or key. */
export function NetworkScreen() {
  const { t, i18n } = useLingui();
  const hat = useHat();
  const navigate = useNavigate();
  const search = useSearch({ from: '/structures' });
  const day = otherDay(search.asOf, useSession().today);
  const filter = {
    q: search.q ?? '',
    tier: search.tier ?? '',
    asOf: day,
    page: Number(search.page ?? 1),
  };
  const kept = day === undefined ? {} : { asOf: day };
  const { asOf: _asOf, page: _page, ...words } = search;
  const choose = (chosen: string | undefined) =>
    void navigate({
      to: '/structures',
      search: { ...words, ...(chosen !== undefined && { asOf: chosen }) },
    });
  const { data, error, refetch } = useQuery(organisationsQuery(filter));
  const go = (change: Partial<Record<'q' | 'tier' | 'page', string>>) =>
    void navigate({
      to: '/structures',
      search: { ...search, page: '1', ...change },
      replace: true,
    });
  const members: Column<Row> = {
    key: 'members',
    header: <Trans>Adhérents</Trans>,
    label: t`Adhérents`,
    right: true,
    renderCell: (row) => <span className="num">{i18n.number(row.members)}</span>,
  };
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Nom</Trans>,
      renderCell: ({ id, name }) => (
        <Link to="/structures/$organisationId" params={{ organisationId: id }} search={kept}>
          {name}
        </Link>
      ),
    },
    {
      key: 'tier',
      header: <Trans>Strate</Trans>,
      label: t`Strate`,
      renderCell: ({ tier }) => i18n._(TIER_WORDS[tier]),
    },
    { key: 'key', header: <Trans>Clé</Trans>, label: t`Clé`, renderCell: ({ key }) => key },
    ...(day === undefined ? [members] : []),
  ];
  return (
    <>
      <PageHead
        title={t`Structures`}
        actions={
          hat !== null && (
            <Link
              className={buttonClass('plain')}
              to="/structures/$organisationId"
              params={{ organisationId: hat.organisation.id }}
              search={kept}
            >
              <Trans>Ouvrir ma structure</Trans>
            </Link>
          )
        }
      />
      <DayForm day={day} onChoose={choose} />
      {day !== undefined && <ThenNote day={day} onToday={() => choose(undefined)} />}
      <Panel title={<Trans>Chercher une structure</Trans>}>
        <div className="two">
          <TextField
            id="network-q"
            type="search"
            label={<Trans>Nom ou clé</Trans>}
            autoComplete="off"
            maxLength={100}
            value={filter.q}
            onChange={(event) => go({ q: event.currentTarget.value })}
          />
          <SelectField
            id="network-tier"
            label={<Trans>Strate</Trans>}
            value={filter.tier}
            onChange={(event) => go({ tier: event.currentTarget.value })}
          >
            <option value="">{t`Toutes`}</option>
            {Object.entries(TIER_WORDS).map(([value, words]) => (
              <option key={value} value={value}>
                {i18n._(words)}
              </option>
            ))}
          </SelectField>
        </div>
        {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Loading />}
        {data?.total === 0 && (
          <Empty>
            <Trans>Aucune structure ne porte ce nom. Essayez un mot plus court.</Trans>
          </Empty>
        )}
        {data !== undefined && data.total > 0 && (
          <>
            <DataTable
              caption={<Trans>Structures trouvées</Trans>}
              columns={columns}
              rows={data.items}
              rowKey={({ id }) => id}
            />
            <Pagination
              page={data.page}
              size={data.size}
              total={data.total}
              onPage={(page) => go({ page: String(page) })}
            />
          </>
        )}
      </Panel>
    </>
  );
}
