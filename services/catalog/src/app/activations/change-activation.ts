// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import type { ActivationCommand } from '../../domain/activation/activation-command.ts';
import type { Activation } from '../../domain/activation/activation.ts';
import type { Cause } from '../cause.ts';
import type { Deps } from '../deps.ts';
import type { UnitOfWork } from '../ports.ts';
import { type Held, advance, holdActivation } from './advance.ts';
import { journalLine } from './journal-line.ts';

export interface ActivationChange {
  readonly id: Uuid;
  /** The version that the person saw. */
  readonly expected: number;
  readonly command: (held: Held, unit: UnitOfWork) => Promise<PersonCommand> | PersonCommand;
}

/** What a person does to a whole activation. */
export type PersonCommand = Extract<
  ActivationCommand,
  { kind: 'accept' | 'refuse' | 'suspend' | 'resume' | 'end' }
>;

/**
 * Accepts, refuses, suspends, resumes or ends an activation.
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
    const chosen = await command(held, unit);
    await unit.journal(
      journalLine(held.activation, cause, {
        tool: toolName,
        ...('reasonCode' in chosen && { reasonCode: chosen.reasonCode }),
        ...(chosen.message !== null && { message: chosen.message }),
      }),
    );
    return (await advance(unit, held, chosen, cause, retry)).activation;
  });
