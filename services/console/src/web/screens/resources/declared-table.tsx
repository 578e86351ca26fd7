// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { loadAmount } from '../../words/load-words.ts';

type Row = Planning['LoadRow'];

/** What each organisation declares, by whom it is given, and from when on it is only continued. */
export function DeclaredTable({ load }: { load: Planning['ResourceLoad'] }) {
  const { t, i18n } = useLingui();
  const pers = { week: t`par semaine`, session: t`par séance`, season: t`par saison` };
  const hasPersons = load.rows.some(({ persons }) => persons !== null);
  const hasEnd = load.rows.some(({ continuedFrom }) => continuedFrom !== null);
  const columns: Column<Row>[] = [
    {
      key: 'organisation',
      header: <Trans>Structure</Trans>,
      renderCell: ({ organisation }) => placeOf(organisation),
    },
    {
      key: 'declared',
      header: <Trans>Déclaré</Trans>,
      label: t`Déclaré`,
      right: true,
      renderCell: ({ declared, per }) =>
        declared === null
          ? t`rien`
          : `${loadAmount(i18n, load.unit, declared)} ${per === null ? '' : pers[per]}`,
    },
    ...(hasPersons
      ? [
          {
            key: 'persons',
            header: <Trans>Personnes</Trans>,
            label: t`Personnes`,
            right: true,
            renderCell: ({ persons }: Row) => (persons === null ? '' : i18n.number(persons)),
          },
        ]
      : []),
    ...(hasEnd
      ? [
          {
            key: 'until',
            header: <Trans>Provisoire à partir du</Trans>,
            label: t`Provisoire à partir du`,
            renderCell: ({ continuedFrom }: Row) =>
              continuedFrom === null ? '' : fullDate(continuedFrom, i18n.locale),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={<Trans>Capacités déclarées, structure par structure</Trans>}
      columns={columns}
      rows={load.rows}
      rowKey={({ organisation }) => organisation.key}
    />
  );
}
