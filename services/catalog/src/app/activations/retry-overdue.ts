// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { isClientOverdue } from '../../domain/instance/client.ts';
import type { RetryPolicy } from '../../domain/retry-policy.ts';
import type { Cause } from '../cause.ts';
import type { InTransaction } from '../ports.ts';
import { askForClient } from '../save-instance.ts';
import { advance, followInstance, holdActivation, observe } from './advance.ts';

const BATCH = 50;

/**
 * Asks identity again for everything that got no answer in time, or was refused for a while. Each
 * in its own transaction, where what is due is checked again: two processes ask once.
 * @returns how many were looked at
 */
export const retryOverdue = async (
  inTransaction: InTransaction,
  at: Temporal.Instant,
  policy: RetryPolicy,
): Promise<number> => {
  const cause: Cause = { actor: null, action: 'retryOverdue', correlationId: newId(), at };
  const instances = await inTransaction((unit) => unit.instances.overdue(at, BATCH));
  for (const id of instances) {
    await inTransaction(async (unit) => {
      const instance = await unit.instances.lock(id);
      if (!instance || !isClientOverdue(instance, at)) return;
      const isOverdue = instance.client.state === 'requested';
      const asked = await askForClient(unit, instance, cause, policy, { isOverdue });
      await followInstance(unit, asked, cause, policy);
    });
  }
  const activations = await inTransaction((unit) => unit.activations.overdue(at, BATCH));
  for (const { id } of activations) {
    await inTransaction(async (unit) => {
      const held = await holdActivation(unit, id);
      const ticked = await advance(unit, held, { kind: 'tick' }, cause, policy);
      await advance(unit, ticked, observe, cause, policy);
    });
  }
  return instances.length + activations.length;
};
