// SPDX-License-Identifier: AGPL-3.0-or-later
import { validateCommand } from '@essaim/contracts';
import { type Uuid, homeSubject, newId } from '@essaim/kernel';
import type { Transaction } from 'kysely';
import type { InfrastructureTables } from '../infrastructure/tables.ts';
import { envelopeText, instantText } from './envelope-text.ts';
import { insertMessages } from './insert-messages.ts';
import type { NewCommand } from './message.ts';

export interface AppendCommandsOptions {
  /** Throws when the data does not fit the command; the contracts' by default. */
  readonly validate?: (name: string, data: unknown) => void;
}

const rowOf = (command: NewCommand, validate: (name: string, data: unknown) => void) => {
  const { name: type, id = newId() } = command;
  const [home, target] = [homeSubject(command.origin), homeSubject(command.target)];
  const own = {
    essaimtarget: target,
    essaimorigin: home,
    essaimvaliduntil: instantText(command.validUntil),
    essaimexpectedversion: command.expectedVersion,
  };
  return {
    kind: 'command' as const,
    message_id: id,
    type,
    home,
    target,
    envelope: envelopeText({ id, type, message: command, own }, validate),
    traceparent: command.traceparent ?? null,
  };
};

/**
 * Puts commands in the outbox, in the business transaction. The outcome comes back as an event of
 * the receiver.
 * @returns the ids of the commands
 * @throws TypeError when the data does not fit the contract; RangeError when it is over 256 kB
 */
export const appendCommands = async <Database extends InfrastructureTables>(
  trx: Transaction<Database>,
  commands: readonly NewCommand[],
  { validate = validateCommand }: AppendCommandsOptions = {},
): Promise<Uuid[]> => {
  if (commands.length === 0) return [];
  const rows = commands.map((command) => rowOf(command, validate));
  return insertMessages(trx, rows);
};
