// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { saveCsv } from '../../ui/save-csv.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { MAP_STATES } from '../../words/map-words.ts';
import { sortDepartments } from './sort-departments.ts';

type Row = Planning['CampaignDepartment'];
type Props = { departments: Row[]; only: Planning['MapState'] | null };

/** The twin of the map: every department with its state, sorted as one likes. */
export function DepartmentTable({ departments, only }: Props) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const [sort, setSort] = useState('name');
  const kept = departments.filter(({ state }) => only === null || state === only);
  const rows = sortDepartments(kept, sort, placeOf);
  const date = (day: string | null) => (day === null ? '' : shortDate(day, i18n.locale, today));
  const state = (row: Row) => i18n._(MAP_STATES[row.state].label);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Département</Trans>,
      sortable: true,
      renderCell: ({ organisation }) => (
        <Link to="/fil" search={{ organisation: organisation.id }}>
          {placeOf(organisation)}
        </Link>
      ),
    },
    {
      key: 'code',
      header: <Trans>N°</Trans>,
      label: t`N°`,
      sortable: true,
      renderCell: ({ organisation }) => organisation.code,
    },
    {
      key: 'region',
      header: <Trans>Région</Trans>,
      label: t`Région`,
      sortable: true,
      renderCell: ({ region }) => placeOf(region),
    },
    {
      key: 'wave',
      header: <Trans>Vague</Trans>,
      label: t`Vague`,
      sortable: true,
      renderCell: ({ wave }) => wave,
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      sortable: true,
      renderCell: (row) => (
        <StateLabel tone={MAP_STATES[row.state].tone} glyph={MAP_STATES[row.state].tone}>
          {state(row)}
        </StateLabel>
      ),
    },
    {
      key: 'live',
      header: <Trans>Mise en service</Trans>,
      label: t`Mise en service`,
      sortable: true,
      renderCell: ({ dates }) => date(dates.live),
    },
  ];
  const exportRows = () =>
    saveCsv(
      'departements.csv',
      [
        t`N°`,
        t`Département`,
        t`Région`,
        t`Vague`,
        t`État`,
        t`Mise en service`,
        t`Tâches acceptées`,
        t`Tâches`,
      ],
      rows.map((row) => [
        row.organisation.code,
        placeOf(row.organisation),
        placeOf(row.region),
        row.wave,
        state(row),
        row.dates.live,
        row.tasks.accepted,
        row.tasks.total,
      ]),
    );
  return (
    <>
      <ScrollRegion label={t`Tableau des départements`} className="twin">
        <DataTable
          caption={<Trans>État de chaque département</Trans>}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.organisation.id}
          sort={sort}
          onSort={setSort}
        />
      </ScrollRegion>
      <p className="actions end">
        <Button icon="down" onClick={exportRows}>
          <Trans>Exporter en CSV</Trans>
        </Button>
      </p>
    </>
  );
}
