// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';

/** What a refusal says of a wave that is paused or stopped. */
export interface WaveStopWords {
  readonly state: 'paused' | 'stopped';
  readonly wave: number;
  /** Civil date. */
  readonly since: string;
  readonly reason: string;
  readonly who: string;
}

/**
 * Goes on only where the wave is neither paused nor stopped.
 * @param isUnderWay work that had begun: only a stopped wave forbids to go on with it
 * @throws DomainError `wave-paused`, `wave-stopped`
 */
export const moving = (stop: WaveStopWords | null, isUnderWay = false): void => {
  if (stop === null || (isUnderWay && stop.state === 'paused')) return;
  const { state, ...words } = stop;
  throw problem(state === 'paused' ? 'wave-paused' : 'wave-stopped', words);
};
