// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '../act.ts';
import type {
  ErrorCondition,
  SuccessCondition,
  TroubleMetric,
  WaveConditions,
  WaveMetric,
} from './wave-conditions.ts';

/** What planning counts of one wave. */
export interface WaveFigures {
  readonly departments: number;
  /** Days on which its departments were in service, one for each that is. */
  readonly liveOn: readonly CivilDate[];
  /** Tasks whose planned end is past, and those of them that are not declared. */
  readonly due: number;
  readonly late: number;
  /** Tasks that are ready, begun, blocked or declared, and those of them that are blocked. */
  readonly open: number;
  readonly blocked: number;
  readonly refusedOrHeld: number;
}

export interface JudgedSuccess extends SuccessCondition {
  /** As it stands, rounded down. */
  readonly value: number;
  readonly met: boolean;
}

export interface JudgedError extends ErrorCondition {
  readonly value: number;
  readonly counted: number;
  readonly met: boolean;
}

export interface JudgedWave {
  readonly success: readonly JudgedSuccess[];
  readonly error: readonly JudgedError[];
  /** All of success, which asks for one condition at least. */
  readonly isSuccess: boolean;
}

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 100) / whole);

const TROUBLES: Readonly<
  Record<TroubleMetric, (figures: WaveFigures) => readonly [part: number, whole: number]>
> = {
  'late-share': ({ late, due }) => [late, due],
  'blocked-share': ({ blocked, open }) => [blocked, open],
  'refused-or-held-share': ({ refusedOrHeld, departments }) => [refusedOrHeld, departments],
};

const EVERYBODY = 100;

/** Days since so many departments were in service; 0 while they are not. */
const soaked = (
  { departments, liveOn }: WaveFigures,
  success: readonly SuccessCondition[],
  today: CivilDate,
): number => {
  const share = success.find(({ metric }) => metric === 'live-share')?.threshold ?? EVERYBODY;
  const needed = Math.max(1, Math.ceil((departments * share) / EVERYBODY));
  const reached = [...liveOn].sort()[needed - 1];
  return reached === undefined
    ? 0
    : Math.max(0, Temporal.PlainDate.from(reached).until(today, { largestUnit: 'day' }).days);
};

/** Judges the conditions of a wave against its figures, on a day. */
export const judgeWave = (
  { success, error }: WaveConditions,
  figures: WaveFigures,
  today: CivilDate,
): JudgedWave => {
  const measure = (metric: WaveMetric): number => {
    if (metric === 'live-share') return percent(figures.liveOn.length, figures.departments);
    if (metric === 'soak-days') return soaked(figures, success, today);
    return percent(...TROUBLES[metric](figures));
  };
  const judged = success.map((condition) => {
    const value = measure(condition.metric);
    const isGood = condition.metric === 'live-share' || condition.metric === 'soak-days';
    const met = isGood ? value >= condition.threshold : value <= condition.threshold;
    return { ...condition, value, met };
  });
  return {
    success: judged,
    error: error.map((condition) => {
      const [counted] = TROUBLES[condition.metric](figures);
      const value = measure(condition.metric);
      const met = value >= condition.threshold && counted >= condition.count;
      return { ...condition, value, counted, met };
    }),
    isSuccess: judged.length > 0 && judged.every(({ met }) => met),
  };
};
