// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { ActivationCommand } from '../../domain/activation/activation-command.ts';
import { type Activation, isOpen } from '../../domain/activation/activation.ts';
import { decideActivation } from '../../domain/activation/decide-activation.ts';
import type { SharedFacts } from '../../domain/activation/facts.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import type { RetryPolicy } from '../../domain/retry-policy.ts';
import type { Cause } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';
import { askForClient } from '../save-instance.ts';
import { recordEvents } from './record-events.ts';
import { sharedFacts } from './shared-facts.ts';

/** An activation and its instance, both held until the end of the transaction. */
export interface Held {
  readonly activation: Activation;
  readonly instance: Instance;
}

/**
 * Holds an instance, then one of its activations: always in this order, so that two transactions
 * cannot wait for each other.
 * @throws DomainError `activation-not-found`
 */
export const holdActivation = async (unit: UnitOfWork, id: Uuid): Promise<Held> => {
  const pointer = await unit.activations.find(id);
  const instance = pointer && (await unit.instances.lock(pointer.instanceId));
  const activation = instance && (await unit.activations.lock(id));
  if (!activation) throw problem('activation-not-found');
  return { activation, instance };
};

/** What lets the steps that follow begin. */
const LEADS_ON: ReadonlySet<ActivationCommand['kind']> = new Set([
  'accept',
  'confirm',
  'suspend',
  'resume',
  'end',
  'hear-revoked',
]);

/**
 * Applies a command to a held activation, then lets its steps follow what it shares with others.
 * When it opens, what waited for it at the organisation and below goes on.
 */
export const advance = async (
  unit: UnitOfWork,
  { activation, instance }: Held,
  command: ActivationCommand | ((facts: SharedFacts) => ActivationCommand),
  cause: Cause,
  policy: RetryPolicy,
): Promise<Held> => {
  const facts = await sharedFacts(unit, activation, instance);
  const chosen = typeof command === 'function' ? command(facts) : command;
  const events = decideActivation(activation, chosen, { at: cause.at, policy });
  const recorded = await recordEvents(unit, activation, events, cause);
  const held = {
    activation: recorded.activation,
    instance: recorded.asksForClient ? await askForClient(unit, instance, cause, policy) : instance,
  };
  if (LEADS_ON.has(chosen.kind) && events.length > 0) {
    return advance(unit, held, observe, cause, policy);
  }
  if (!isOpen(activation) && isOpen(held.activation))
    await wakeDependents(unit, held, cause, policy);
  return held;
};

/** Looks again at what an activation shares with others. */
export const observe = (facts: SharedFacts): ActivationCommand => ({ kind: 'observe', facts });

const wakeDependents = async (
  unit: UnitOfWork,
  { activation, instance }: Held,
  cause: Cause,
  policy: RetryPolicy,
): Promise<void> => {
  const waiting = await unit.activations.waitingForDependency(activation.organisationId);
  for (const { id, instanceId } of waiting) {
    const own = instanceId === instance.id ? instance : await unit.instances.lock(instanceId);
    const other = await unit.activations.lock(id);
    if (own && other) {
      await advance(unit, { activation: other, instance: own }, observe, cause, policy);
    }
  }
};

/**
 * Lets every activation of an instance follow a change of its client or its configuration.
 * @returns the instance, which one of them may have asked for its client
 */
export const followInstance = async (
  unit: UnitOfWork,
  changed: Instance,
  cause: Cause,
  policy: RetryPolicy,
): Promise<Instance> => {
  let instance = changed;
  for (const activation of await unit.activations.lockRunningAt(changed.id)) {
    ({ instance } = await advance(unit, { activation, instance }, observe, cause, policy));
  }
  return instance;
};
