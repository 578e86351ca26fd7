// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Act, CivilDate, InstantText } from '../act.ts';

export const GATE_STATES = ['closed', 'declared', 'accepted', 'opened', 'refused'] as const;
export type GateState = (typeof GATE_STATES)[number];

/** What must be true at one department before its next phase, as far as people's word goes. */
export interface Gate {
  readonly state: GateState;
  readonly since: InstantText;
  readonly declared: Act | null;
  /** Day at which its criteria were judged when it was declared. */
  readonly declaredOn: CivilDate | null;
  readonly accepted: Act | null;
  readonly opened: Act | null;
  readonly openedOn: CivilDate | null;
  /** The last refusal, until it is declared again. */
  readonly refusal: Act | null;
}

/** A gate as a plan creates it: closed. */
export const newGate = (at: InstantText): Gate => ({
  state: 'closed',
  since: at,
  declared: null,
  declaredOn: null,
  accepted: null,
  opened: null,
  openedOn: null,
  refusal: null,
});
