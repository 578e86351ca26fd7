// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { comparisonQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { fullDate, shortDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { DaysShift } from './days-shift.tsx';

type Row = Planning['Comparison']['departments'][number];

/** What changes against the proposal that this one comes from. */
export function ComparisonPanel({ proposalId, other }: { proposalId: string; other: string }) {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(comparisonQuery(proposalId, other));
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
  const figures = data?.figures;
  return (
    <Panel
      className="yours"
      title={
        figures === undefined ? (
          <Trans>Ce qui change</Trans>
        ) : (
          <Plural
            value={figures.movedDepartments}
            _0="Aucune date ne change"
            one="Une date change"
            other="# dates changent"
          />
        )
      }
      hint={
        <Trans>
          Par rapport à la{' '}
          <Link to="/atelier" search={{ proposal: other }}>
            proposition précédente
          </Link>
          .
        </Trans>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && figures !== undefined && (
        <>
          <dl className="kv">
            <dt>
              <Trans>Dernière mise en service</Trans>
            </dt>
            <dd>
              <DaysShift days={figures.lastLiveDays} />
            </dd>
            <dt>
              <Trans>Fin probable (P80)</Trans>
            </dt>
            <dd>
              <LikelyShift data={data} />
            </dd>
            <dt>
              <Trans>Quatre sur cinq en service</Trans>
            </dt>
            <dd>
              <DaysShift days={figures.eightyPercentLiveDays} />
            </dd>
            <dt>
              <Trans>Plus tôt, plus tard</Trans>
            </dt>
            <dd>
              <Trans>
                {figures.earlier} plus tôt, {figures.later} plus tard
              </Trans>
            </dd>
            <dt>
              <Trans>Tâches et jalons déplacés</Trans>
            </dt>
            <dd>{i18n.number(figures.movedTasks)}</dd>
            <dt>
              <Trans>Changent de vague</Trans>
            </dt>
            <dd>{figures.changedWave}</dd>
            <Lists data={data} />
          </dl>
          {data.departments.length > 0 && (
            <Disclosure summary={<Trans>Voir qui est touché</Trans>}>
              <ScrollRegion label={t`Départements touchés`} className="list">
                <DataTable
                  caption={<Trans>Départements dont la date ou la vague change</Trans>}
                  columns={columns}
                  rows={data.departments}
                  rowKey={(row) => row.organisation.id}
                />
              </ScrollRegion>
            </Disclosure>
          )}
        </>
      )}
    </Panel>
  );
}

/** How the announced end moves, with the median under it; a forecast that is not there yet says so. */
function LikelyShift({ data }: { data: Planning['Comparison'] }) {
  const { i18n } = useLingui();
  const [here, there] = [data.proposal.likelyLive, data.other.likelyLive];
  if (here === null || there === null) return <Trans>pas encore prévue des deux côtés</Trans>;
  if (here.p80 === null || there.p80 === null) return <Trans>au-delà des calendriers connus</Trans>;
  const day = (date: string) => fullDate(date, i18n.locale);
  const [before, after] = [there.p50, here.p50].map((date) => (date === null ? null : day(date)));
  return (
    <>
      <DaysShift days={data.figures.likelyLiveDays} />
      <span className="line small muted">
        {day(there.p80)} → {day(here.p80)}
      </span>
      {before !== null && after !== null && (
        <span className="line small muted">
          <Trans>
            une fois sur deux (P50) : {before} → {after}
          </Trans>
        </span>
      )}
    </>
  );
}

function Lists({ data }: { data: Planning['Comparison'] }) {
  return (
    <>
      {data.placedOnlyHere.length > 0 && (
        <>
          <dt>
            <Trans>Placés en plus</Trans>
          </dt>
          <dd>{data.placedOnlyHere.map(placeOf).join(', ')}</dd>
        </>
      )}
      {data.placedOnlyThere.length > 0 && (
        <>
          <dt>
            <Trans>N’ont plus de place</Trans>
          </dt>
          <dd>
            <b>{data.placedOnlyThere.map(placeOf).join(', ')}</b>
          </dd>
        </>
      )}
    </>
  );
}
