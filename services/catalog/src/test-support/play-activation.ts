// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import type {
  ActivationCommand,
  RequestedActivation,
} from '../domain/activation/activation-command.ts';
import type { ActivationEvent } from '../domain/activation/activation-event.ts';
import type { Activation } from '../domain/activation/activation.ts';
import { decideActivation } from '../domain/activation/decide-activation.ts';
import { evolveActivation } from '../domain/activation/evolve-activation.ts';
import type { SharedFacts } from '../domain/activation/facts.ts';
import { NO_CLIENT } from '../domain/instance/instance.ts';

export const T0 = Temporal.Instant.from('2027-01-04T08:00:00Z');
const policy = { firstMs: 30_000, longestMs: 3_600_000 };
export const requester = newId();
export const region = newId();
export const decider = newId();
export const hoster = newId();

const requested = (change: Partial<RequestedActivation> = {}): RequestedActivation => ({
  id: newId(),
  offerId: newId(),
  instanceId: newId(),
  organisationId: newId(),
  tier: 'departmental',
  parentId: region,
  nationId: newId(),
  hosterOrganisationId: hoster,
  toolKey: 'nextcloud',
  toolName: 'Nextcloud',
  signOn: 'single',
  taskId: null,
  requestedBy: requester,
  message: null,
  reliesOnOthers: false,
  isAutomatic: false,
  ...change,
});

export const facts = (change: Partial<SharedFacts> = {}): SharedFacts => ({
  client: NO_CLIENT,
  canHaveClient: true,
  isConfigured: false,
  isDependencyOpen: true,
  probe: 'none',
  isAccessShared: false,
  ...change,
});
const READY = { ...NO_CLIENT, state: 'ready', clientId: 'tool-x', attempts: 1 } as const;
export const ready = (change: Partial<SharedFacts> = {}) => facts({ client: READY, ...change });

/** Plays commands one after the other, each a given number of seconds after the start. */
export const play = (
  ...commands: readonly (ActivationCommand | readonly [number, ActivationCommand])[]
) => {
  let state: Activation | null = null;
  let last: ActivationEvent[] = [];
  for (const entry of commands) {
    const [seconds, command] = 'kind' in entry ? [0, entry] : entry;
    last = decideActivation(state, command, { at: T0.add({ seconds }), policy });
    for (const event of last) state = evolveActivation(state, event);
  }
  if (!state) throw new Error('nothing happened');
  return { state, types: last.map(({ type }) => type), events: last };
};
export const steps = ({ steps }: Activation) =>
  Object.fromEntries(steps.map(({ key, state }) => [key, state]));
export const request = (change: Partial<RequestedActivation> = {}) =>
  ({ kind: 'request', requested: requested(change) }) as const;
export const accept = { kind: 'accept', by: decider, message: null } as const;
export const observe = (seen: SharedFacts) => ({ kind: 'observe', facts: seen }) as const;
export const hearGranted = (seen: SharedFacts) => ({ kind: 'hear-granted', facts: seen }) as const;
