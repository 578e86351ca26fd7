// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { daysBetween, fullDate } from '../../format/civil-date.ts';
import { placeOf } from '../../territory/place.ts';
import { DaysShift } from './days-shift.tsx';
import { NumberShift } from './number-shift.tsx';

/** A line of the comparison: what is measured, on both sides, and what that changes. */
export type ComparisonRow = {
  key: string;
  name: ReactNode;
  detail?: ReactNode;
  there: ReactNode;
  here: ReactNode;
  change: ReactNode;
};

const daysApart = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : daysBetween(from, to);

/** Places and dates: who comes in, when it ends, when most users can work, what moves. */
export function useDateRows(comparison: Planning['Comparison']): ComparisonRow[] {
  const { t, i18n } = useLingui();
  const { proposal, other, here, there, figures } = comparison;
  const date = (day: string | null) => (day === null ? t`sans date` : fullDate(day, i18n.locale));
  const likely = (side: Planning['ProposalSummary'], at: 'p50' | 'p80') =>
    side.likelyLive === null ? t`pas encore prévue` : date(side.likelyLive[at]);
  const placed = ({ placed: count, notPlaced }: Planning['PlanMeasures']) => (
    <>
      {i18n.number(count)}
      {notPlaced > 0 && (
        <span className="line small muted">
          <Plural value={notPlaced} one="# sans place" other="# sans place" />
        </span>
      )}
    </>
  );
  return [
    {
      key: 'placed',
      name: <Trans>Départements placés</Trans>,
      there: placed(there),
      here: placed(here),
      change: <NumberShift by={here.placed - there.placed} isGood={here.placed >= there.placed} />,
    },
    {
      key: 'p80',
      name: <Trans>Fin probable (P80)</Trans>,
      detail: <Trans>tenue quatre fois sur cinq</Trans>,
      there: likely(other, 'p80'),
      here: likely(proposal, 'p80'),
      change: <DaysShift days={figures.likelyLiveDays} />,
    },
    {
      key: 'p50',
      name: <Trans>Fin une fois sur deux (P50)</Trans>,
      there: likely(other, 'p50'),
      here: likely(proposal, 'p50'),
      change: (
        <DaysShift
          days={daysApart(other.likelyLive?.p50 ?? null, proposal.likelyLive?.p50 ?? null)}
        />
      ),
    },
    {
      key: 'last',
      name: <Trans>Dernière mise en service</Trans>,
      detail: <Trans>si tout va bien</Trans>,
      there: date(there.lastLive),
      here: date(here.lastLive),
      change: <DaysShift days={figures.lastLiveDays} />,
    },
    {
      key: 'most',
      name: <Trans>Quatre utilisateurs sur cinq en service</Trans>,
      there: date(there.eightyPercentUsersLive),
      here: date(here.eightyPercentUsersLive),
      change: <DaysShift days={figures.eightyPercentLiveDays} />,
    },
    {
      key: 'users',
      name: <Trans>Utilisateurs en service à la fin</Trans>,
      there: i18n.number(there.users),
      here: i18n.number(here.users),
      change: <NumberShift by={here.users - there.users} isGood={here.users >= there.users} />,
    },
    {
      key: 'moved',
      name: <Trans>Départements dont la date ou la vague change</Trans>,
      there: <Trans>sans objet</Trans>,
      here: i18n.number(figures.movedDepartments),
      change: (
        <Trans>
          {figures.earlier} plus tôt, {figures.later} plus tard
        </Trans>
      ),
    },
    {
      key: 'tasks',
      name: <Trans>Tâches et jalons déplacés</Trans>,
      there: <Trans>sans objet</Trans>,
      here: i18n.number(figures.movedTasks),
      change: (
        <Plural
          value={figures.changedWave}
          _0="aucun changement de vague"
          one="un département change de vague"
          other="# départements changent de vague"
        />
      ),
    },
  ];
}

/** How evenly regions wait, and which one is moved most. */
export function useFairnessRows(comparison: Planning['Comparison']): ComparisonRow[] {
  const { i18n } = useLingui();
  const { here, there, mostMovedRegion } = comparison;
  const fairness = ({ fairness: { gini, first, last } }: Planning['PlanMeasures']) => (
    <>
      {gini === null ? <Trans>sans objet</Trans> : i18n.number(gini, { maximumFractionDigits: 3 })}
      {first !== null && last !== null && (
        <span className="line small muted">
          <Trans>
            <Wait wait={first} /> ; <Wait wait={last} />
          </Trans>
        </span>
      )}
    </>
  );
  const [mine, its] = [here.fairness.gini, there.fairness.gini];
  return [
    {
      key: 'gini',
      name: <Trans>Écart entre les régions (Gini)</Trans>,
      detail: (
        <Trans>
          0 : toutes attendent autant. 1 : une seule attend pour toutes. Attente moyenne, du début
          du plan à la mise en service.
        </Trans>
      ),
      there: fairness(there),
      here: fairness(here),
      change:
        mine === null || its === null ? (
          <Trans>sans objet</Trans>
        ) : mine === its ? (
          <Trans>aussi juste</Trans>
        ) : mine < its ? (
          <Trans>plus juste</Trans>
        ) : (
          <b>
            <Trans>moins juste</Trans>
          </b>
        ),
    },
    {
      key: 'region',
      name: <Trans>Région la plus décalée</Trans>,
      detail: <Trans>en moyenne sur ses départements</Trans>,
      there: <Trans>sans objet</Trans>,
      here: mostMovedRegion === null ? <Trans>aucune</Trans> : placeOf(mostMovedRegion.region),
      change: <DaysShift days={mostMovedRegion?.days ?? null} />,
    },
  ];
}

function Wait({ wait: { region, days } }: { wait: Planning['RegionDays'] }) {
  const place = placeOf(region);
  return (
    <Trans>
      {place} : <Plural value={days} one="# jour" other="# jours" />
    </Trans>
  );
}
