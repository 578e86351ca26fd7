// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import type { ActivationCommand } from '../../domain/activation/activation-command.ts';
import type { Activation } from '../../domain/activation/activation.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { advance, holdActivation } from './advance.ts';
import { journalLine } from './journal-line.ts';

export interface ActivationChange {
  readonly id: Uuid;
  /** The version that the person saw. */
  readonly expected: number;
  readonly command: Extract<ActivationCommand, { kind: 'accept' | 'refuse' | 'end' }>;
}

/**
 * Accepts, refuses or ends an activation.
 * @throws DomainError `activation-not-found`, `version-conflict`, or what the state does not allow
 */
export const changeActivation = (
  { inTransaction, retry }: Deps,
  { id, expected, command }: ActivationChange,
  cause: Cause,
): Promise<Activation> =>
  inTransaction(async (unit) => {
    const held = await holdActivation(unit, id);
    expectVersion(held.activation, expected);
    const { toolName } = held.activation;
    await unit.journal(
      journalLine(held.activation, cause, {
        tool: toolName,
        ...(command.message !== null && { message: command.message }),
      }),
    );
    return (await advance(unit, held, command, cause, retry)).activation;
  });
