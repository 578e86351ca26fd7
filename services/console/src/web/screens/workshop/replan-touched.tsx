// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { DaysShift } from './days-shift.tsx';

type Row = Planning['Replan']['touched'][number];

/** Whom a repair touches, and how their opening moves. */
export function ReplanTouched({ replan }: { replan: Planning['Replan'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const count = replan.touched.length;
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Structure</Trans>,
      renderCell: ({ organisation }) => placeOf(organisation),
    },
    {
      key: 'moves',
      header: <Trans>Dates qui bougent</Trans>,
      label: t`Dates qui bougent`,
      renderCell: ({ moves }) => moves,
    },
    {
      key: 'live',
      header: <Trans>En service</Trans>,
      label: t`En service`,
      renderCell: ({ liveBefore, liveAfter, days }) =>
        liveBefore === null || liveAfter === null ? (
          <Trans>inchangée</Trans>
        ) : (
          <>
            {shortDate(liveBefore, i18n.locale, today)} → {shortDate(liveAfter, i18n.locale, today)}
            <br />
            <DaysShift days={days} />
          </>
        ),
    },
  ];
  return (
    <Panel
      title={
        <Plural value={count} one="Une structure est touchée" other="# structures sont touchées" />
      }
    >
      <ScrollRegion label={t`Structures touchées`} className="list">
        <DataTable
          caption={<Trans>Structures dont des dates bougent</Trans>}
          columns={columns}
          rows={replan.touched}
          rowKey={({ organisation }) => organisation.id}
        />
      </ScrollRegion>
    </Panel>
  );
}
