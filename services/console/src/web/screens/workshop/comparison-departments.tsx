// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { DaysShift } from './days-shift.tsx';

type Row = Planning['Comparison']['departments'][number];

/** Whose date or wave changes. */
export function ComparisonDepartments({ comparison }: { comparison: Planning['Comparison'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const date = (day: string | null) =>
    day === null ? t`sans date` : shortDate(day, i18n.locale, today);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Département</Trans>,
      renderCell: ({ organisation }) => placeOf(organisation),
    },
    {
      key: 'wave',
      header: <Trans>Vague</Trans>,
      label: t`Vague`,
      renderCell: ({ waveBefore, waveAfter }) =>
        waveBefore === waveAfter
          ? waveAfter
          : `${waveBefore ?? t`aucune`} → ${waveAfter ?? t`aucune`}`,
    },
    {
      key: 'live',
      header: <Trans>En service</Trans>,
      label: t`En service`,
      renderCell: ({ liveBefore, liveAfter, days }) => (
        <>
          {date(liveBefore)} → {date(liveAfter)}
          {days !== null && <br />}
          {days !== null && <DaysShift days={days} />}
        </>
      ),
    },
  ];
  if (comparison.departments.length === 0) return null;
  return (
    <Disclosure summary={<Trans>Voir qui est touché</Trans>}>
      <ScrollRegion label={t`Départements touchés`} className="list">
        <DataTable
          caption={<Trans>Départements dont la date ou la vague change</Trans>}
          columns={columns}
          rows={comparison.departments}
          rowKey={(row) => row.organisation.id}
        />
      </ScrollRegion>
    </Disclosure>
  );
}
