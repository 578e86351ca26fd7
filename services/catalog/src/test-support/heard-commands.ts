// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandData, CommandName } from '@essaim/contracts';
import { connectNats, startInbox } from '@essaim/messaging';
import { type InfrastructureTables, createDatabase, migrateToLatest } from '@essaim/postgres';
import { freshDatabase, testServers } from '@essaim/testkit';

interface HeardCommand {
  readonly name: CommandName;
  readonly data: CommandData<CommandName>;
}

/** Commands as identity receives them, in their order, each once. */
export interface HeardCommands extends AsyncDisposable {
  readonly all: readonly HeardCommand[];
  /** Data of those of one name. */
  of<Name extends CommandName>(name: Name): CommandData<Name>[];
}

/** Listens to the catalog's commands in identity's place. */
export const hearCommands = async (namespace: string): Promise<HeardCommands> => {
  const database = await freshDatabase('hears');
  const db = createDatabase<InfrastructureTables>(database.url, { poolSize: 3 });
  await migrateToLatest(db);
  const connection = connectNats({ servers: testServers.natsUrl, namespace });
  const all: HeardCommand[] = [];
  const hear = async (
    _trx: unknown,
    { type, data }: { type: CommandName; data: CommandData<CommandName> },
  ) => {
    all.push({ name: type, data });
  };
  const inbox = startInbox({
    db,
    connection,
    service: 'identity',
    handlers: {
      'identity.ensure-client': hear,
      'identity.grant-access': hear,
      'identity.revoke-access': hear,
    },
  });
  return {
    all,
    of: (name) =>
      all.flatMap((heard) => (heard.name === name ? [heard.data as CommandData<typeof name>] : [])),
    [Symbol.asyncDispose]: async () => {
      await inbox.stop();
      await connection.close();
      await db.destroy();
      await database[Symbol.asyncDispose]();
    },
  };
};
