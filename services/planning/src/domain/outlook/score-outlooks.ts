// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Forecast } from '@essaim/scheduler';

/** A forecast that was kept: on which day it was made, and when it saw so many departments in service. */
export interface KeptForecast {
  readonly day: string;
  readonly cone: Forecast['cone'];
}

/** How kept forecasts stood up to what came. */
export interface OutlookScore {
  /** Forecasts of a date that can be judged: it came, or its P80 is past. */
  readonly judged: number;
  /** Shares of them that came by their P50 and P80, in whole per cent. */
  readonly keptP50: number;
  readonly keptP80: number;
  /** Mean of what came less the P50, in days, of those that came; positive: promised too early. */
  readonly biasDays: number | null;
  /** Mean pinball loss over P50, P80 and P95, in days (Koenker and Bassett 1978); 0 is perfect. */
  readonly pinballDays: number | null;
}

const LEVELS = [
  ['p50', 0.5],
  ['p80', 0.8],
  ['p95', 0.95],
] as const;

const daysFrom = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;

const pinball = (late: number, level: number): number =>
  late >= 0 ? level * late : (level - 1) * late;

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const DECIMALS = 10;
const round = (value: number | null): number | null =>
  value === null ? null : Math.round(value * DECIMALS) / DECIMALS;

/**
 * Scores kept forecasts: each of them said when so many departments would be in service; what was in service
 * already on its day says nothing and does not count.
 * @param opened civil days on which departments went into service, sorted
 * @returns null while nothing can be judged
 */
export const scoreOutlooks = (
  kept: readonly KeptForecast[],
  opened: readonly string[],
  today: string,
): OutlookScore | null => {
  const pairs = kept.flatMap(({ day, cone }) =>
    cone.flatMap(({ open, p50, p80, p95 }) => {
      const came = opened[open - 1] ?? null;
      if (p50 === null || p80 === null || p95 === null) return [];
      if (came === null ? today <= p80 : came <= day) return [];
      return [{ came, p50, p80, p95 }];
    }),
  );
  if (pairs.length === 0) return null;
  const known = pairs.flatMap(({ came, ...dates }) => (came === null ? [] : [{ came, ...dates }]));
  const kept50 = known.filter(({ came, p50 }) => came <= p50).length;
  const kept80 = known.filter(({ came, p80 }) => came <= p80).length;
  const share = (count: number) => Math.round((100 * count) / pairs.length);
  const losses = known.flatMap(({ came, ...dates }) =>
    LEVELS.map(([at, level]) => pinball(daysFrom(dates[at], came), level)),
  );
  return {
    judged: pairs.length,
    keptP50: share(kept50),
    keptP80: share(kept80),
    biasDays: round(mean(known.map(({ came, p50 }) => daysFrom(p50, came)))),
    pinballDays: round(mean(losses)),
  };
};
