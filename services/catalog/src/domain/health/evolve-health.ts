// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Health, ProbeResult } from './health.ts';

/** Probes in a row that say otherwise before the state follows: one lost packet is no outage. */
export interface Hysteresis {
  readonly downAfter: number;
  readonly upAfter: number;
}

const DEFAULT_HYSTERESIS: Hysteresis = { downAfter: 3, upAfter: 2 };

/**
 * The health after one more probe. A first good probe is believed at once.
 */
export const evolveHealth = (
  health: Health,
  probe: ProbeResult,
  { downAfter, upAfter }: Hysteresis = DEFAULT_HYSTERESIS,
): Health => {
  const seen = { ...health, last: probe };
  if (probe.fault === null) {
    if (health.state === 'up') return { ...seen, streak: 0 };
    const streak = health.state === 'unknown' ? upAfter : health.streak + 1;
    return streak >= upAfter ? became(seen, 'up', probe) : { ...seen, streak };
  }
  if (health.state === 'down') return { ...seen, streak: 0, fault: probe.fault };
  const streak = health.streak + 1;
  return streak >= downAfter ? became(seen, 'down', probe) : { ...seen, streak };
};

const became = (health: Health, state: 'up' | 'down', probe: ProbeResult): Health => ({
  ...health,
  version: health.version + 1,
  state,
  since: probe.at,
  fault: probe.fault,
  streak: 0,
});
