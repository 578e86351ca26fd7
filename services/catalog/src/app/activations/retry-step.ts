// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Activation, type StepKey, stepOf } from '../../domain/activation/activation.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { askForClient } from '../save-instance.ts';
import { probeNow } from '../health/probe-now.ts';
import { type Held, advance, followInstance, holdActivation } from './advance.ts';
import { journalLine } from './journal-line.ts';

/**
 * Asks identity again now, or looks at the instance again, without waiting for the next planned
 * attempt.
 * @throws DomainError `activation-not-found`, `step-not-found`, `step-not-retriable`
 */
export const retryStep = async (
  deps: Deps,
  id: Uuid,
  key: StepKey,
  cause: Cause,
): Promise<Activation> => {
  const { activation, instance } = await askAgain(deps, id, key, cause);
  if (key !== 'probe') return activation;
  await probeNow(deps.probing, instance, cause);
  return (await deps.inTransaction((unit) => unit.activations.find(id))) ?? activation;
};

const askAgain = (
  { inTransaction, retry }: Deps,
  id: Uuid,
  key: StepKey,
  cause: Cause,
): Promise<Held> =>
  inTransaction(async (unit) => {
    const held = await holdActivation(unit, id);
    const { activation, instance } = held;
    const step = stepOf(activation, key);
    if (!step) throw problem('step-not-found');
    await unit.journal(journalLine(activation, cause, { step: key, tool: activation.toolName }));
    if (key !== 'client' && key !== 'probe') {
      return await advance(unit, held, { kind: 'retry', key }, cause, retry);
    }
    if (step.state !== 'in-progress' && step.state !== 'failed') {
      throw problem('step-not-retriable');
    }
    if (key === 'probe') return held;
    const asked = await askForClient(unit, instance, cause, retry);
    const followed = await followInstance(unit, asked, cause, retry);
    return {
      activation: (await unit.activations.find(id)) ?? activation,
      instance: followed,
    };
  });
