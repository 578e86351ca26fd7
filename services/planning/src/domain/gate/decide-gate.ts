// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { CivilDate, InstantText, Moment } from '../act.ts';
import { type FreezeWords, unfrozen } from '../freeze/unfrozen.ts';
import { type WaveStopWords, moving } from '../wave/moving.ts';
import { notInFuture } from '../not-in-future.ts';
import type { Gate, GateState } from './gate.ts';

export type GateCommand =
  | { readonly kind: 'declare'; readonly declaredOn?: CivilDate; readonly message?: string }
  | { readonly kind: 'accept'; readonly message?: string }
  | { readonly kind: 'refuse'; readonly message: string }
  /** Takes the last word back: the declaration, or its acceptance. */
  | { readonly kind: 'take-back'; readonly message: string }
  | { readonly kind: 'open'; readonly openedOn?: CivilDate; readonly message?: string };

export interface GateFacts extends Moment {
  /** Keys of the criteria that keep it from being declared; empty when enough are met. */
  readonly missing: readonly string[];
  /** Title of the wave gate that holds its decision and is not open; null when none does. */
  readonly heldBy: string | null;
  readonly heldUntil: CivilDate | null;
  /** The freeze that forbids to open it today; null when none does. */
  readonly freeze: FreezeWords | null;
  /** Its wave, where it is paused or stopped. */
  readonly stop: WaveStopWords | null;
}

export type GateEvent = {
  readonly at: InstantText;
  readonly by: Uuid | null;
  readonly message: string | null;
} & (
  | { readonly type: 'gate.declared'; readonly on: CivilDate }
  | { readonly type: 'gate.accepted' }
  | { readonly type: 'gate.refused' }
  | { readonly type: 'gate.declaration-withdrawn' }
  | { readonly type: 'gate.acceptance-withdrawn' }
  /** Its wave was rolled back. */
  | { readonly type: 'gate.closed-again' }
  | { readonly type: 'gate.opened'; readonly on: CivilDate }
);

/**
 * Decides what a command does to a gate. Who may give it was decided before. Default is no-go.
 * @returns the event
 * @throws DomainError `gate-criteria-missing`, `gate-state-refused`, `gate-held-by-wave`,
 *   `accepting-own-declaration`, `task-on-hold`, `date-in-future`, `freeze-in-force`,
 *   `wave-paused`, `wave-stopped`
 */
export const decideGate = (gate: Gate, command: GateCommand, facts: GateFacts): GateEvent => {
  const happened = { at: facts.now, by: facts.by, message: command.message ?? null };
  switch (command.kind) {
    case 'declare':
      from(gate, ['closed', 'refused']);
      if (facts.heldUntil !== null) throw problem('task-on-hold', { until: facts.heldUntil });
      moving(facts.stop, true);
      complete(facts);
      return {
        ...happened,
        type: 'gate.declared',
        on: notInFuture(command.declaredOn, facts.today),
      };
    case 'accept':
      from(gate, ['declared']);
      notOwn(gate, facts);
      return { ...happened, type: 'gate.accepted' };
    case 'refuse':
      from(gate, ['declared', 'accepted']);
      notOwn(gate, facts);
      return { ...happened, type: 'gate.refused' };
    case 'take-back':
      from(gate, ['declared', 'accepted']);
      return {
        ...happened,
        type:
          gate.state === 'declared' ? 'gate.declaration-withdrawn' : 'gate.acceptance-withdrawn',
      };
    default:
      from(gate, ['accepted']);
      notOwn(gate, facts);
      if (facts.heldBy !== null) throw problem('gate-held-by-wave', { waveGate: facts.heldBy });
      moving(facts.stop);
      unfrozen(facts.freeze);
      complete(facts);
      return { ...happened, type: 'gate.opened', on: notInFuture(command.openedOn, facts.today) };
  }
};

const from = (gate: Gate, states: readonly GateState[]): void => {
  if (!states.includes(gate.state)) throw problem('gate-state-refused', { state: gate.state });
};

const complete = ({ missing }: GateFacts): void => {
  if (missing.length > 0) throw problem('gate-criteria-missing', { criteria: missing.join(', ') });
};

const notOwn = (gate: Gate, { by }: GateFacts): void => {
  if (by !== null && by === gate.declared?.by) throw problem('accepting-own-declaration');
};
