// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Act, CivilDate, InstantText } from '../act.ts';

export type WaveGateState = 'closed' | 'ready' | 'opened' | 'refused';

/** What must be true of a wave before the next one prepares or opens, as far as people's word goes. */
export interface WaveGate {
  readonly state: WaveGateState;
  readonly since: InstantText;
  readonly opened: Act | null;
  readonly openedOn: CivilDate | null;
  readonly refusal: Act | null;
}

/** A wave gate as a plan creates it: closed. */
export const newWaveGate = (at: InstantText): WaveGate => ({
  state: 'closed',
  since: at,
  opened: null,
  openedOn: null,
  refusal: null,
});
