// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { WaveGateResult } from '@essaim/playbook';
import { type FreezeWords, unfrozen } from '../freeze/unfrozen.ts';
import { type WaveStopWords, moving } from '../wave/moving.ts';
import type { CivilDate, InstantText, Moment } from '../act.ts';
import type { WaveGate } from './wave-gate.ts';

export type WaveGateCommand =
  | { readonly kind: 'open'; readonly message?: string }
  | { readonly kind: 'refuse'; readonly message: string };

export interface WaveGateFacts extends Moment {
  /** What the playbook's rule says of the wave today. */
  readonly result: WaveGateResult;
  /** The freeze that forbids to open it today; null when none does. */
  readonly freeze: FreezeWords | null;
  /** Its wave or the one that it holds, where that is paused or stopped. */
  readonly stop: WaveStopWords | null;
}

export type WaveGateEvent = {
  readonly at: InstantText;
  readonly by: Uuid | null;
  readonly message: string | null;
} & (
  | { readonly type: 'wave-gate.readied' }
  | { readonly type: 'wave-gate.closed-again' }
  | { readonly type: 'wave-gate.opened'; readonly on: CivilDate }
  | { readonly type: 'wave-gate.refused' }
);

/**
 * Decides what the nation's word does to a wave gate. Default is no-go.
 * @throws DomainError `wave-gate-state-refused`, `wave-gate-conditions`, `wave-gate-soaking`,
 *   `wave-gate-incident`, `freeze-in-force`, `wave-paused`, `wave-stopped`
 */
export const decideWaveGate = (
  waveGate: WaveGate,
  command: WaveGateCommand,
  { now, today, by, result, freeze, stop }: WaveGateFacts,
): WaveGateEvent => {
  const happened = { at: now, by, message: command.message ?? null };
  if (waveGate.state === 'opened') {
    throw problem('wave-gate-state-refused', { state: waveGate.state });
  }
  if (command.kind === 'refuse') return { ...happened, type: 'wave-gate.refused' };
  if (result.reason) throw unmet(result.reason);
  moving(stop);
  unfrozen(freeze);
  return { ...happened, type: 'wave-gate.opened', on: today };
};

const unmet = ({ code, params }: NonNullable<WaveGateResult['reason']>) => {
  switch (code) {
    case 'wave-gate-share-missing':
      return problem('wave-gate-conditions', params);
    case 'wave-gate-soaking':
      return problem('wave-gate-soaking', params);
    default:
      return problem('wave-gate-incident', params);
  }
};

/** What a change in the wave does to its gate by itself; null when nothing. */
export const settleWaveGate = (
  waveGate: WaveGate,
  isMet: boolean,
  at: InstantText,
): WaveGateEvent | null => {
  const happened = { at, by: null, message: null };
  if (waveGate.state === 'closed' && isMet) return { ...happened, type: 'wave-gate.readied' };
  if (waveGate.state === 'ready' && !isMet) return { ...happened, type: 'wave-gate.closed-again' };
  return null;
};
