// SPDX-License-Identifier: AGPL-3.0-or-later

/** Shares in percent; `soak-days` in days since the share of `live-share` was in service. */
export type TroubleMetric = 'late-share' | 'blocked-share' | 'refused-or-held-share';
export type WaveMetric = 'live-share' | 'soak-days' | TroubleMetric;

export interface SuccessCondition {
  readonly metric: WaveMetric;
  readonly threshold: number;
}

export interface ErrorCondition {
  readonly metric: TroubleMetric;
  readonly threshold: number;
  /** And at least so many: in a small wave one alone is a large share. */
  readonly count: number;
  readonly reaction: 'pause' | 'stop';
}

/** When a wave has succeeded (all of them), and what pauses or stops it (each by itself). */
export interface WaveConditions {
  readonly success: readonly SuccessCondition[];
  readonly error: readonly ErrorCondition[];
}

/** One alone is no trend. */
const FEW = 2;

/**
 * What holds where nobody has set conditions: the share of the playbook that pauses a wave, and its
 * rule for opening the next one.
 */
export const playbookConditions = (
  waveGates: readonly {
    readonly measuredGate: string;
    readonly sharePercent: number;
    readonly soakDays: number;
    readonly pauseSharePercent: number | null;
  }[],
  liveGate: string,
): WaveConditions => {
  const pause = waveGates.find(({ pauseSharePercent }) => pauseSharePercent !== null);
  const live = waveGates.find(({ measuredGate }) => measuredGate === liveGate);
  return {
    success: live
      ? [
          { metric: 'live-share', threshold: live.sharePercent },
          ...(live.soakDays > 0
            ? [{ metric: 'soak-days' as const, threshold: live.soakDays }]
            : []),
        ]
      : [],
    error:
      pause?.pauseSharePercent === undefined || pause.pauseSharePercent === null
        ? []
        : [
            {
              metric: 'refused-or-held-share',
              threshold: pause.pauseSharePercent,
              count: FEW,
              reaction: 'pause',
            },
          ],
  };
};
