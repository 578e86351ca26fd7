// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Activation, type StepKey, stepOf } from '../../domain/activation/activation.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { saveInstance } from '../save-instance.ts';
import { advance, followInstance, holdActivation } from './advance.ts';
import { journalLine } from './journal-line.ts';

/**
 * Records that somebody did what a manual step asks for. A configuration holds for the instance, so
 * every activation of it that waits for that goes on.
 * @throws DomainError `activation-not-found`, `step-not-found`, `step-not-manual`
 */
export const confirmStep = (
  { inTransaction, retry }: Deps,
  id: Uuid,
  key: StepKey,
  message: string | null,
  cause: Cause,
): Promise<Activation> =>
  inTransaction(async (unit) => {
    const held = await holdActivation(unit, id);
    const { activation, instance } = held;
    const step = stepOf(activation, key);
    if (!step) throw problem('step-not-found');
    if (step.kind !== 'manual' || step.state !== 'waiting') throw problem('step-not-manual');
    const by = cause.actor?.personId ?? null;
    await unit.journal(
      journalLine(activation, cause, {
        step: key,
        tool: activation.toolName,
        ...(message !== null && { message }),
      }),
    );
    if (key !== 'configuration') {
      const command = { kind: 'confirm', key, by, message } as const;
      return (await advance(unit, held, command, cause, retry)).activation;
    }
    const configured = { ...instance, configuredAt: cause.at.toString(), configuredBy: by };
    await followInstance(unit, await saveInstance(unit, configured, cause), cause, retry);
    return (await unit.activations.find(id)) ?? activation;
  });
