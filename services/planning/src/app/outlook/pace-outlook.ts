// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { PACE_WEEKS, forecastPace } from '@essaim/scheduler';
import { weeklyOpenings } from '../../domain/outlook/weekly-openings.ts';

type Pace = PlanningApi['components']['schemas']['CampaignOutlook']['pace'];

const RUNS = 2000;
const SEED = 1;
const DECIMALS = 10;

/**
 * When the rest is in service if weeks go on as they went. Weeks are counted from the one that runs.
 * @param opened civil days, sorted
 */
export const paceOutlook = (opened: readonly string[], remaining: number, today: string): Pace => {
  const weekly = weeklyOpenings(opened, today);
  const found =
    remaining === 0 ? null : forecastPace({ weekly, remaining, seed: SEED, runs: RUNS });
  const day = Temporal.PlainDate.from(today);
  const sunday = day.add({ days: 7 - day.dayOfWeek });
  const end = (weeks: number) => sunday.add({ weeks: Math.max(0, weeks - 1) }).toString();
  const total = weekly.reduce((sum, count) => sum + count, 0);
  return {
    weeks: weekly.length,
    weeksNeeded: PACE_WEEKS,
    perWeek: weekly.length === 0 ? null : Math.round((DECIMALS * total) / weekly.length) / DECIMALS,
    lastLive: found && { p50: end(found.p50), p80: end(found.p80), p95: end(found.p95) },
  };
};
