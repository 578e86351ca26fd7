// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { briefDate, fullDate } from '../../format/civil-date.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { type ChartMark, LineChart } from '../../ui/line-chart.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import {
  type BurnRow,
  LEVELS,
  type Level,
  burnRange,
  burnRows,
  conePoints,
  grownPoints,
} from './burn-up.ts';
import './burn-up.css';

const LEVEL_NAMES: Record<Level, string> = { p50: 'P50', p80: 'P80', p95: 'P95' };

/** The burn-up with its cone: a picture, its keys, and the table that it shows. */
export function BurnUpChart({ outlook }: { outlook: Planning['CampaignOutlook'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { from, to } = burnRange(outlook);
  const { before, departments, live, reference, done, forecast } = outlook;
  const [p50, p80, p95] = [
    conePoints(outlook, 'p50'),
    conePoints(outlook, 'p80'),
    conePoints(outlook, 'p95'),
  ];
  const count = i18n.number(live.departments);
  const ends = LEVELS.flatMap((level): ChartMark[] => {
    const day = forecast?.lastLive[level] ?? null;
    if (day === null) return [];
    const className = level === 'p80' ? 'ch-end' : 'ch-end ch-opt';
    const content = (
      <>
        {LEVEL_NAMES[level]}
        <br />
        <b>{briefDate(day, i18n.locale, day)}</b>
      </>
    );
    return [{ key: level, day, value: departments, className, content }];
  });
  const here = (
    <Trans>
      <b>{count}</b> en service
    </Trans>
  );
  return (
    <>
      <LineChart
        from={from}
        to={to}
        most={Math.max(departments, ...reference.points.map((point) => point.departments))}
        today={outlook.today}
        areas={
          forecast === null
            ? []
            : [
                { key: 'f95', className: 'ch-f95', upper: p80, lower: p95 },
                { key: 'f80', className: 'ch-f80', upper: p50, lower: p80 },
              ]
        }
        lines={[
          { key: 'ref', className: 'ch-ref', points: grownPoints(reference.points, from, before) },
          ...(forecast === null
            ? []
            : [
                { key: 'p95', className: 'ch-p95', points: p95 },
                { key: 'p50', className: 'ch-p95', points: p50 },
                { key: 'p80', className: 'ch-p80', points: p80 },
              ]),
          {
            key: 'done',
            className: 'ch-done',
            steps: true,
            points: [
              ...grownPoints(done, from, before),
              { day: outlook.today, value: live.departments },
            ],
          },
        ]}
        marks={[
          {
            key: 'here',
            day: outlook.today,
            value: live.departments,
            className: 'ch-here-mark',
            content: here,
          },
          ...ends,
        ]}
      />
      <Keys hasCone={forecast !== null} />
      <Figures outlook={outlook} today={today} />
    </>
  );
}

function Keys({ hasCone }: { hasCone: boolean }) {
  const key = (className: string) => (
    <svg viewBox="0 0 32 12">
      <path className={`ch-line ${className}`} d="M0 6H32" />
    </svg>
  );
  return (
    <ul className="ch-keys" aria-hidden="true">
      <li>
        {key('ch-done')}
        <Trans>Réel</Trans>
      </li>
      <li>
        {key('ch-ref')}
        <Trans>Référence</Trans>
      </li>
      {hasCone && (
        <li>
          {key('ch-p80')}
          <Trans>À annoncer (P80)</Trans>
        </li>
      )}
    </ul>
  );
}

function Figures({ outlook, today }: { outlook: Planning['CampaignOutlook']; today: string }) {
  const { t, i18n } = useLingui();
  const value = (count: number | null) => (count === null ? '' : i18n.number(count));
  const columns: Column<BurnRow>[] = [
    {
      key: 'day',
      header: <Trans>Date</Trans>,
      renderCell: ({ day }) => (
        <>
          {fullDate(day, i18n.locale)}
          {day === today && (
            <>
              {' '}
              <Trans>(aujourd’hui)</Trans>
            </>
          )}
        </>
      ),
    },
    {
      key: 'reference',
      header: <Trans>Référence</Trans>,
      label: t`Référence`,
      right: true,
      renderCell: ({ reference }) => value(reference),
    },
    {
      key: 'done',
      header: <Trans>Réel</Trans>,
      label: t`Réel`,
      right: true,
      renderCell: ({ done }) => value(done),
    },
    ...LEVELS.map((level) => ({
      key: level,
      header: LEVEL_NAMES[level],
      label: LEVEL_NAMES[level],
      right: true,
      renderCell: (row: BurnRow) => value(row[level]),
    })),
  ];
  return (
    <Disclosure summary={<Trans>Voir les chiffres du graphique</Trans>}>
      <ScrollRegion label={t`Chiffres du graphique`} className="burn-rows">
        <DataTable
          caption={<Trans>Départements en service à la fin de chaque mois</Trans>}
          columns={columns}
          rows={burnRows(outlook)}
          rowKey={({ day }) => day}
        />
      </ScrollRegion>
    </Disclosure>
  );
}
