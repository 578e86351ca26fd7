// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay, type CivilDate, type OpenDays } from '@essaim/calendar';
import type { FaultText } from '@essaim/csv';
import type { ErrorParams } from '@essaim/kernel';
import type { WaveGateTemplate } from '../model.ts';

/** Where a wave stands; shares are of its placed departments. */
export interface WaveState {
  readonly placed: number;
  /** Dates at which its departments passed the measured gate, in any order. */
  readonly passedOn: readonly CivilDate[];
  /** Age in days of the oldest blocking incident that is open; null when there is none. */
  readonly oldestIncidentDays: number | null;
  /** Departments held or refused at the measured gate. */
  readonly heldOrRefused: number;
}

/** Why a wave gate may not be opened yet. */
export const waveGateReasons = {
  'wave-gate-share-missing': {
    fr: '{passed} départements sur {placed} ont passé {gate} ; il en faut {needed}.',
    en: '{passed} departments of {placed} have passed {gate}; {needed} are needed.',
  },
  'wave-gate-soaking': {
    fr: 'La part voulue est atteinte depuis le {on} ; l’observation dure jusqu’au {until}.',
    en: 'The share was reached on {on}; the watch lasts until {until}.',
  },
  'wave-gate-incident': {
    fr: 'Un incident bloquant est ouvert depuis {days} jours ; {most} au plus sont admis.',
    en: 'A blocking incident has been open for {days} days; at most {most} are allowed.',
  },
} as const satisfies Record<string, FaultText>;

export interface WaveGateResult {
  /** Whether the nation may open it. */
  readonly met: boolean;
  readonly needed: number;
  readonly passed: number;
  /** Date at which the share was reached, and the last day of the watch after it. */
  readonly reachedOn: CivilDate | null;
  readonly soakedOn: CivilDate | null;
  /** Whether so many are held or refused that the wave pauses. */
  readonly pause: boolean;
  readonly reason: {
    readonly code: keyof typeof waveGateReasons;
    readonly params: ErrorParams;
  } | null;
}

/** Number of departments that a share asks for, rounded up; at least one. */
export const shareCount = (placed: number, sharePercent: number): number =>
  Math.max(1, Math.ceil((placed * sharePercent) / 100));

/**
 * What a wave gate's conditions say on a day; the nation still opens it.
 * @param soakDays the nation's open days of the gate's soak calendar
 */
export const evaluateWaveGate = (
  gate: WaveGateTemplate,
  wave: WaveState,
  today: CivilDate,
  soakDays: OpenDays,
): WaveGateResult => {
  const needed = shareCount(wave.placed, gate.sharePercent);
  const passedOn = wave.passedOn.filter((date) => date <= today).sort();
  const reachedOn = passedOn[needed - 1] ?? null;
  const soaked =
    reachedOn === null ? null : toDate(soakDays.nth(toDay(reachedOn) + 1, gate.soakDays));
  const soakedOn = gate.soakDays === 0 ? reachedOn : soaked;
  const { oldestIncidentDays } = wave;
  const most = gate.incidentMaxDays;
  const reason = (): WaveGateResult['reason'] => {
    if (reachedOn === null || soakedOn === null)
      return {
        code: 'wave-gate-share-missing',
        params: { passed: passedOn.length, placed: wave.placed, gate: gate.measuredGate, needed },
      };
    if (soakedOn > today)
      return { code: 'wave-gate-soaking', params: { on: reachedOn, until: soakedOn } };
    if (most !== null && oldestIncidentDays !== null && oldestIncidentDays > most)
      return { code: 'wave-gate-incident', params: { days: oldestIncidentDays, most } };
    return null;
  };
  const why = reason();
  return {
    met: why === null,
    needed,
    passed: passedOn.length,
    reachedOn,
    soakedOn,
    pause:
      gate.pauseSharePercent !== null &&
      wave.placed > 0 &&
      wave.heldOrRefused * 100 >= gate.pauseSharePercent * wave.placed,
    reason: why,
  };
};
