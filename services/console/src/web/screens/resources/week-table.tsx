// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { briefDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LOAD_STATES, loadAmount } from '../../words/load-words.ts';
import { loadCell } from './load-cell.ts';
import type { LoadWindow } from './load-window.ts';

type Row = { organisation: Planning['OrganisationRef']; cell: ReturnType<typeof loadCell> };

/** The weeks of a window in which something is asked for, organisation by organisation. */
function askedWeeks(load: Planning['ResourceLoad'], { first, last }: LoadWindow): Row[] {
  return load.rows.flatMap((row) =>
    row.weeks
      .filter(({ week, demand, taken }) => week >= first && week <= last && demand + taken > 0)
      .map(({ week }) => ({ organisation: row.organisation, cell: loadCell(row, week) })),
  );
}

/** The same figures as the picture, as a table. */
export function WeekTable({ load, shown }: { load: Planning['ResourceLoad']; shown: LoadWindow }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const amount = (value: number | undefined) => loadAmount(i18n, load.unit, value ?? 0);
  const columns: Column<Row>[] = [
    {
      key: 'organisation',
      header: <Trans>Structure</Trans>,
      renderCell: ({ organisation }) => placeOf(organisation),
    },
    {
      key: 'week',
      header: <Trans>Semaine du</Trans>,
      label: t`Semaine du`,
      renderCell: ({ cell }) => briefDate(load.weeks[cell.week] ?? today, i18n.locale, today),
    },
    {
      key: 'capacity',
      header: <Trans>Capacité</Trans>,
      label: t`Capacité`,
      right: true,
      renderCell: ({ cell }) => amount(cell.figures?.capacity),
    },
    {
      key: 'demand',
      header: <Trans>Demandé</Trans>,
      label: t`Demandé`,
      right: true,
      renderCell: ({ cell }) => amount((cell.figures?.demand ?? 0) + (cell.figures?.taken ?? 0)),
    },
    {
      key: 'percent',
      header: <Trans>Charge</Trans>,
      label: t`Charge`,
      right: true,
      renderCell: ({ cell: { percent } }) =>
        percent === null ? t`sans capacité` : t`${percent} %`,
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ cell }) => {
        const { short = 0 } = cell.figures ?? {};
        const words = i18n._(LOAD_STATES[cell.state].label);
        return short > 0 ? `${words} (${amount(short)})` : words;
      },
    },
  ];
  return (
    <DataTable
      caption={<Trans>Semaines où quelque chose est demandé</Trans>}
      columns={columns}
      rows={askedWeeks(load, shown)}
      rowKey={({ organisation, cell }) => `${organisation.key} ${cell.week}`}
    />
  );
}
