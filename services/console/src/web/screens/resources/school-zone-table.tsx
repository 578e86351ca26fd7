// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { schoolZones } from '../../words/school-zones.ts';
import { schoolYear } from './school-year.ts';

type Zone = Planning['SchoolCalendars']['items'][number];

/** Until when the school holidays of each zone are known. */
export function SchoolZoneTable({ zones }: { zones: readonly Zone[] }) {
  const { t, i18n } = useLingui();
  const columns: Column<Zone>[] = [
    {
      key: 'zone',
      header: <Trans>Zone</Trans>,
      renderCell: ({ calendar }) => schoolZones(i18n, [calendar]),
    },
    {
      key: 'departments',
      header: <Trans>Territoires</Trans>,
      label: t`Territoires`,
      renderCell: ({ departments }) => (
        <Plural value={departments.length} _0="aucun" one="# département" other="# départements" />
      ),
    },
    {
      key: 'year',
      header: <Trans>Dernière année scolaire connue</Trans>,
      label: t`Dernière année scolaire connue`,
      renderCell: ({ lastDay }) => (lastDay === null ? t`aucune` : schoolYear(lastDay)),
    },
    {
      key: 'provisional',
      header: <Trans>Dates provisoires</Trans>,
      label: t`Dates provisoires`,
      renderCell: ({ lastDay }) =>
        lastDay === null ? t`toutes` : t`après le ${fullDate(lastDay, i18n.locale)}`,
    },
  ];
  return (
    <DataTable
      caption={<Trans>Vacances scolaires connues, zone par zone</Trans>}
      columns={columns}
      rows={zones}
      rowKey={({ calendar }) => calendar}
    />
  );
}
