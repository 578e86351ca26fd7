// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName, ServiceName } from '@essaim/contracts';
import type { Clock } from '@essaim/kernel';
import type { InfrastructureTables } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import { connectNats } from '../connection/connect-nats.ts';
import type { InboxHandlers } from '../inbox/handlers.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { type ParkedAggregates, parkedAggregates } from '../inbox/parked-aggregates.ts';
import { startInbox } from '../inbox/start-inbox.ts';
import type { Logger } from '../logger.ts';
import { messagingFigures } from '../messaging-figures.ts';
import type { Relay } from '../relay/relay.ts';
import { startRelay } from '../relay/start-relay.ts';
import type { Namespace } from '../streams/names.ts';

export interface MessagingOptions<Database> {
  readonly service: ServiceName;
  /** Made by `createDatabase`. */
  readonly db: Kysely<Database>;
  readonly nats: {
    readonly url: string;
    /** Of the service's NKEY user; without one the server must accept anybody. */
    readonly seed?: string | undefined;
  };
  /** Sets a test's streams apart from others' on the same server. */
  readonly namespace?: Namespace | undefined;
  readonly handlers: InboxHandlers<Database>;
  /** Services whose commands are read; all others by default. */
  readonly commandsFrom?: readonly ServiceName[];
  /** The commands that the service sends. */
  readonly sends?: readonly CommandName[];
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A service's relay and inbox on one connection. */
export interface Messaging extends AsyncDisposable {
  readonly parked: ParkedAggregates;
  /** Health checks. None of them keeps a service from answering: what they name only waits. */
  readonly checks: Readonly<Record<'nats' | 'relay' | 'inbox', () => Promise<string | null>>>;
  readonly figures: ReturnType<typeof messagingFigures>;
}

/**
 * Sends what a service's outbox holds and applies what others publish. It starts while NATS is away;
 * when NATS refuses the service for good the process ends, for then nothing would ever arrive.
 */
export const startMessaging = <Database extends InfrastructureTables>({
  nats,
  namespace,
  handlers,
  commandsFrom,
  sends,
  clock,
  ...common
}: MessagingOptions<Database>): Messaging => {
  const { service, logger } = common;
  const connection = connectNats({
    servers: nats.url,
    name: `essaim-${service}`,
    nkeySeed: nats.seed,
    ...(nats.seed !== undefined && { inboxPrefix: `_INBOX_${service}` }),
    namespace: namespace ?? '',
    logger,
    onClosed: (error) => {
      throw error;
    },
  });
  const relay = startRelay({ ...common, connection, ...(sends && { sends }) });
  const inbox = startInbox({
    ...common,
    connection,
    handlers,
    clock,
    ...(commandsFrom && { commandsFrom }),
  });
  const unlessStopped = async (part: Pick<Inbox, 'status'> | Pick<Relay, 'status'>) =>
    (await part.status()).state === 'stopped' ? 'stopped' : null;
  return {
    parked: parkedAggregates(common.db, inbox),
    checks: {
      nats: async () => (connection.connected ? null : 'NATS does not answer; events wait'),
      relay: () => unlessStopped(relay),
      inbox: () => unlessStopped(inbox),
    },
    figures: messagingFigures(relay, inbox),
    [Symbol.asyncDispose]: async () => {
      await inbox.stop();
      await relay.stop();
      await connection.close();
    },
  };
};
