// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActivationEvent } from './activation-event.ts';
import type { Activation, Step } from './activation.ts';

/** The state after an event. */
export const evolveActivation = (before: Activation | null, event: ActivationEvent): Activation => {
  if (event.type === 'requested') return event.activation;
  if (!before) throw new TypeError(`${event.type} before requested`);
  const state = { ...before, version: before.version + 1 };
  switch (event.type) {
    case 'accepted':
    case 'refused':
      return {
        ...state,
        state: event.type,
        since: event.at,
        decision: { outcome: event.type, at: event.at, by: event.by, message: event.message },
      };
    case 'step-changed':
      return {
        ...state,
        ...(before.state === 'accepted' && { state: 'provisioning', since: event.at }),
        ...(event.firstSignInAt !== undefined && { firstSignInAt: event.firstSignInAt }),
        steps: replaced(before.steps, event.step),
      };
    case 'active':
      return { ...state, state: 'active', since: event.at };
    case 'suspended':
      return {
        ...state,
        state: 'suspended',
        since: event.suspension.at,
        suspension: event.suspension,
        steps: event.steps,
      };
    case 'resumed':
      return {
        ...state,
        state: 'provisioning',
        since: event.at,
        suspension: null,
        end: null,
        resumed: { at: event.at, by: event.by, message: event.message },
        steps: event.steps,
      };
    case 'ending':
      return {
        ...state,
        state: 'ending',
        since: event.end.at,
        end: event.end,
        steps: event.steps,
      };
    case 'ended':
      return { ...state, state: 'ended', since: event.at, end: before.end ?? event.end };
  }
};

const replaced = (steps: readonly Step[], changed: Step): Step[] =>
  steps.map((step) => (step.key === changed.key ? changed : step));
