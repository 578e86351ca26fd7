// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

type Row = {
  key: string;
  name: ReactNode;
  planned: string | null;
  likely: Planning['Quantiles'];
};

/** The dates of the plan beside those that half, four fifths and nearly all runs kept. */
export function ForecastDates({
  result,
  planned,
}: {
  result: Planning['ForecastResult'];
  planned: Planning['ProposalFigures'];
}) {
  const { t, i18n } = useLingui();
  const date = (day: string | null) => (day === null ? t`inconnue` : fullDate(day, i18n.locale));
  const rows: Row[] = [
    {
      key: 'first',
      name: <Trans>Première mise en service</Trans>,
      planned: planned.firstLive,
      likely: result.firstLive,
    },
    {
      key: 'most',
      name: <Trans>Quatre utilisateurs sur cinq en service</Trans>,
      planned: planned.eightyPercentLive,
      likely: result.eightyPercentLive,
    },
    {
      key: 'last',
      name: <Trans>Dernière mise en service</Trans>,
      planned: planned.lastLive,
      likely: result.lastLive,
    },
    {
      key: 'review',
      name: <Trans>Dernier bilan</Trans>,
      planned: planned.lastReview,
      likely: result.lastReview,
    },
  ];
  const columns: Column<Row>[] = [
    { key: 'name', header: <Trans>Étape</Trans>, renderCell: ({ name }) => name },
    {
      key: 'planned',
      header: <Trans>Si tout va bien</Trans>,
      label: t`Si tout va bien`,
      renderCell: (row) => date(row.planned),
    },
    {
      key: 'p50',
      header: <Trans>Une fois sur deux (P50)</Trans>,
      label: t`Une fois sur deux (P50)`,
      renderCell: ({ likely }) => date(likely.p50),
    },
    {
      key: 'p80',
      header: <Trans>À annoncer (P80)</Trans>,
      label: t`À annoncer (P80)`,
      renderCell: ({ likely }) => <b>{date(likely.p80)}</b>,
    },
    {
      key: 'p95',
      header: <Trans>Presque sûr (P95)</Trans>,
      label: t`Presque sûr (P95)`,
      renderCell: ({ likely }) => date(likely.p95),
    },
  ];
  return (
    <ScrollRegion label={t`Dates prévues`}>
      <DataTable
        caption={<Trans>Dates du plan, et dates prévues</Trans>}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </ScrollRegion>
  );
}
