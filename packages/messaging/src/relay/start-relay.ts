// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName, ServiceName } from '@essaim/contracts';
import {
  type InfrastructureTables,
  type Session,
  infrastructure,
  onOutboxFilled,
} from '@essaim/postgres';
import type { Kysely } from 'kysely';
import type { NatsConnection } from '@nats-io/nats-core';
import type { MessagingConnection } from '../connection/connection.ts';
import { untilConnected } from '../connection/until-connected.ts';
import { errorText } from '../error-text.ts';
import { type Logger, silentLogger } from '../logger.ts';
import { ensureStreams, streamsOf } from '../streams/ensure-streams.ts';
import { backoffMs } from '../supervise/backoff.ts';
import { type Leadership, lead } from '../supervise/lead.ts';
import { pause } from '../supervise/pause.ts';
import { unlessAborted } from '../supervise/unless-aborted.ts';
import { Wake } from '../supervise/wake.ts';
import { outboxFigures } from './outbox-store.ts';
import { outgoing } from './outgoing.ts';
import { type Heads, Publisher } from './publisher.ts';
import { reconcile } from './reconcile.ts';
import { relayPass } from './relay-pass.ts';
import type { Relay, RelayProgress, RelayStatus } from './relay.ts';

export interface RelayOptions<Database> {
  /** Made by `createDatabase`. */
  readonly db: Kysely<Database>;
  readonly connection: MessagingConnection;
  readonly service: ServiceName;
  /** The commands that this service sends; only one service may send a given command. */
  readonly sends?: readonly CommandName[];
  readonly logger?: Logger;
}

const RELAY_LOCK = 5_772_156_649;

class OutboxRelay<Database extends InfrastructureTables> implements Relay {
  readonly #options: RelayOptions<Database>;
  readonly #log: Logger;
  readonly #wake = new Wake();
  readonly #leadership: Leadership;
  readonly #unsubscribe: () => void;
  #state: RelayStatus['state'] = 'waiting';
  #published = 0;
  #doubts = 0;
  #failures = 0;
  #lastError: string | null = null;

  constructor(options: RelayOptions<Database>) {
    this.#options = options;
    this.#log = options.logger ?? silentLogger;
    this.#unsubscribe = onOutboxFilled(options.db, this.#wake.ring);
    this.#leadership = lead({
      db: options.db,
      lock: RELAY_LOCK,
      name: `essaim-relay-${options.service}`,
      logger: this.#log,
      work: this.#relay,
      onStandby: () => {
        this.#state = 'standby';
      },
      onFailure: this.#failed,
    });
  }

  progress = (): RelayProgress => ({
    state: this.#state,
    published: this.#published,
    doubts: this.#doubts,
    lastError: this.#lastError,
  });

  status = async (): Promise<RelayStatus> => ({
    ...(await outboxFigures(infrastructure(this.#options.db))),
    ...this.progress(),
  });

  stop = async (): Promise<void> => {
    this.#unsubscribe();
    await this.#leadership.stop();
    this.#state = 'stopped';
  };

  [Symbol.asyncDispose] = (): Promise<void> => this.stop();

  #failed = (error: unknown): void => {
    this.#state = 'waiting';
    this.#lastError = errorText(error);
  };

  #relay = async (session: Session<Database>, signal: AbortSignal): Promise<void> => {
    const { connection } = this.#options;
    this.#state = 'waiting';
    const nats = await unlessAborted(connection.nats(), signal);
    while (!signal.aborted) {
      await untilConnected(connection, signal);
      if (signal.aborted) return;
      try {
        await this.#pass(session, nats, signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#doubts += 1;
        this.#failures += 1;
        this.#failed(error);
        this.#log.warn({ reason: errorText(error) }, 'the relay reads its streams again');
        await pause(backoffMs(this.#failures), signal);
      }
    }
  };

  async #pass(
    session: Session<Database>,
    nats: NatsConnection,
    signal: AbortSignal,
  ): Promise<void> {
    const { connection, service, sends = [] } = this.#options;
    const { namespace, inboxPrefix } = connection;
    const db = infrastructure(session.db);
    const heads = await unlessAborted(this.#agree(db, nats, signal), signal);
    using publisher = new Publisher(nats, heads, inboxPrefix);
    const stopWatching = connection.onChange((connected) => {
      if (!connected) publisher.doubt('the connection to NATS was lost');
    });
    if (!connection.connected) publisher.doubt('the connection to NATS was lost');
    this.#state = 'active';
    try {
      await relayPass({
        db,
        publisher,
        write: (row) => {
          const declared = row.kind === 'event' || sends.includes(row.type as CommandName);
          if (!declared) throw new Error(`${row.type} is not among what ${service} sends`);
          return outgoing(row, service, namespace);
        },
        wake: this.#wake,
        signal,
        onPublished: this.#onPublished,
      });
    } finally {
      stopWatching();
      this.#state = 'waiting';
    }
  }

  /** Brings streams and outbox into agreement. */
  async #agree(
    db: Kysely<InfrastructureTables>,
    nats: NatsConnection,
    signal: AbortSignal,
  ): Promise<Heads> {
    const { service, sends = [], connection } = this.#options;
    const streams = { service, sends, namespace: connection.namespace };
    const { events, commands } = streamsOf(streams);
    await ensureStreams(nats, streams);
    const options = { db, nats, logger: this.#log, signal };
    const event = await reconcile(options, 'event', events.name);
    const command = sends.length > 0 ? await reconcile(options, 'command', commands.name) : 0;
    return {
      event: { stream: events.name, sequence: event },
      command: { stream: commands.name, sequence: command },
    };
  }

  #onPublished = (count: number): void => {
    this.#published += count;
    this.#failures = 0;
    this.#lastError = null;
  };
}

/**
 * Publishes the outbox of a database to its streams, which it makes when they are missing. Returns at
 * once; of all processes that call it on one database, one relays and the others stand by.
 */
export const startRelay = <Database extends InfrastructureTables>(
  options: RelayOptions<Database>,
): Relay => new OutboxRelay(options);
