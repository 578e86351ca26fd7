// SPDX-License-Identifier: AGPL-3.0-or-later
import { createDatabase } from '@essaim/postgres';
import { connectNats } from '../connection/connect-nats.ts';
import { startRelay } from '../relay/start-relay.ts';
import type { TestTables } from './scratch.ts';

/** A process that relays until it is killed: `node relay-process.ts <database> <nats> <namespace>`. */
const [databaseUrl = '', natsUrl = '', namespace = ''] = process.argv.slice(2);

startRelay({
  db: createDatabase<TestTables>(databaseUrl),
  connection: connectNats({ servers: natsUrl, namespace }),
  service: 'identity',
});
