// SPDX-License-Identifier: AGPL-3.0-or-later
import type { GateEvent } from './decide-gate.ts';
import { type Gate, newGate } from './gate.ts';

/** The gate after an event. */
export const evolveGate = (gate: Gate, event: GateEvent): Gate => {
  const act = { at: event.at, by: event.by, message: event.message };
  switch (event.type) {
    case 'gate.declared':
      return {
        ...gate,
        state: 'declared',
        since: event.at,
        declared: act,
        declaredOn: event.on,
        accepted: null,
        refusal: null,
      };
    case 'gate.accepted':
      return { ...gate, state: 'accepted', since: event.at, accepted: act };
    case 'gate.refused':
      return {
        ...gate,
        state: 'refused',
        since: event.at,
        declared: null,
        declaredOn: null,
        accepted: null,
        refusal: act,
      };
    case 'gate.acceptance-withdrawn':
      return { ...gate, state: 'declared', since: event.at, accepted: null };
    case 'gate.declaration-withdrawn':
    case 'gate.closed-again':
      return newGate(event.at);
    default:
      return { ...gate, state: 'opened', since: event.at, opened: act, openedOn: event.on };
  }
};
