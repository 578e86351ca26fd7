// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { monthOf } from '../../format/civil-date.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LineChart } from '../../ui/line-chart.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

type Month = Planning['Comparison']['months'][number];

const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);

/** Users in service over time, of both scenarios: a picture, and the table that it shows. */
export function ComparisonCurve({ comparison }: { comparison: Planning['Comparison'] }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const titleId = useId();
  const { months, other } = comparison;
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [`${first.month}-01`, lastDay(last.month)];
  const points = (side: 'here' | 'there') =>
    months.map((one) => ({ day: lastDay(one.month), value: one[side].users }));
  const most = Math.max(last.here.users, last.there.users);
  const number = (value: number) => i18n.number(value);
  const columns: Column<Month>[] = [
    {
      key: 'month',
      header: <Trans>Fin du mois</Trans>,
      renderCell: ({ month }) => monthOf(`${month}-01`, i18n.locale),
    },
    {
      key: 'there',
      header: other.name,
      label: other.name,
      renderCell: ({ there }) => <Count count={there} />,
      right: true,
    },
    {
      key: 'here',
      header: <Trans>Ce scénario</Trans>,
      label: t`Ce scénario`,
      renderCell: ({ here }) => <Count count={here} />,
      right: true,
    },
    {
      key: 'change',
      header: <Trans>Utilisateurs de plus</Trans>,
      label: t`Utilisateurs de plus`,
      renderCell: ({ here, there }) => number(here.users - there.users),
      right: true,
    },
  ];
  return (
    <section aria-labelledby={titleId} className="wave-block">
      <h3 id={titleId}>
        <Trans>Utilisateurs en service, mois par mois</Trans>
      </h3>
      <ul className="ch-keys" aria-hidden="true">
        <li>
          <svg viewBox="0 0 32 12">
            <path className="ch-line ch-there" d="M0 6H32" />
          </svg>
          {other.name}
        </li>
        <li>
          <svg viewBox="0 0 32 12">
            <path className="ch-line ch-here" d="M0 6H32" />
          </svg>
          <Trans>Ce scénario</Trans>
        </li>
      </ul>
      <LineChart
        from={from}
        to={to}
        most={most}
        today={today > from && today < to ? today : undefined}
        lines={[
          { key: 'there', className: 'ch-there', points: points('there') },
          { key: 'here', className: 'ch-here', points: points('here') },
        ]}
      />
      <Disclosure summary={<Trans>Voir les chiffres du graphique</Trans>}>
        <ScrollRegion label={t`Chiffres du graphique`} className="list">
          <DataTable
            caption={<Trans>Départements et utilisateurs en service à la fin de chaque mois</Trans>}
            columns={columns}
            rows={months}
            rowKey={({ month }) => month}
          />
        </ScrollRegion>
      </Disclosure>
    </section>
  );
}

function Count({ count }: { count: Planning['LiveCount'] }) {
  const { i18n } = useLingui();
  const [departments, users] = [i18n.number(count.departments), i18n.number(count.users)];
  return (
    <Trans>
      {users} ({departments} départements)
    </Trans>
  );
}
