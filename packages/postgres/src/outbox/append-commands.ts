// SPDX-License-Identifier: AGPL-3.0-or-later
import { validateCommand } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import type { Transaction } from 'kysely';
import type { InfrastructureTables } from '../infrastructure/tables.ts';
import { insertMessages, messageColumns } from './insert-messages.ts';
import { messageText } from './message-text.ts';
import type { NewCommand } from './message.ts';

export interface AppendCommandsOptions {
  /** Throws when the data does not fit the command; the contracts' by default. */
  readonly validate?: (name: string, data: unknown) => void;
}

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
  const rows = commands.map((command) => ({
    ...messageColumns(command),
    kind: 'command' as const,
    message_id: command.id ?? newId(),
    type: command.name,
    home_region: command.origin.region,
    home_department: command.origin.department,
    target_region: command.target.region,
    target_department: command.target.department,
    valid_until: command.validUntil,
    expected_version: command.expectedVersion ?? null,
    data: messageText(command.name, command.data, validate),
  }));
  return insertMessages(trx, rows);
};
