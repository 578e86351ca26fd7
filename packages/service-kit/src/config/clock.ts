// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Clock, shiftedClock, systemClock } from '@essaim/kernel';
import { ConfigurationError } from './environment.ts';

/**
 * The service's one clock. A shifted one serves tests and the local start only.
 * @param now value of `ESSAIM_NOW`
 * @param local whether this is the local start
 * @throws ConfigurationError when a clock is shifted anywhere else
 */
export const configuredClock = (now: string | undefined, local: boolean): Clock => {
  if (now === undefined) return systemClock();
  if (!local) throw new ConfigurationError('ESSAIM_NOW: only the local start and tests may set it');
  return shiftedClock(now);
};
