// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName, EventReader, EventType, ServiceName } from '@essaim/contracts';
import { type Clock, systemClock } from '@essaim/kernel';
import { type InfrastructureTables, type Session, infrastructure } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import type { MessagingConnection } from '../connection/connection.ts';
import { type Logger, silentLogger } from '../logger.ts';
import { type Leadership, lead } from '../supervise/lead.ts';
import type { InboxHandlers, OnExpired } from './handlers.ts';
import type { Inbox, InboxStatus } from './inbox.ts';
import { countParked, readParkedAggregates } from './parked-store.ts';
import type { ParkedKey, ReplayResult } from './parked.ts';
import { replayParked } from './replay-parked.ts';
import { StreamReader } from './stream-reader.ts';
import { type StreamSource, streamSources } from './stream-source.ts';
import { type Tally, addTally, emptyTally } from './tally.ts';
import { trimInbox } from './trim-inbox.ts';

export interface InboxOptions<Database> {
  /** Made by `createDatabase`. */
  readonly db: Kysely<Database>;
  readonly connection: MessagingConnection;
  readonly service: EventReader;
  /** Decides which streams are read: the events' by their types, the commands' when there is any. */
  readonly handlers: InboxHandlers<Database>;
  /** Services whose commands are read; all others by default. */
  readonly commandsFrom?: readonly ServiceName[];
  readonly onExpired?: OnExpired<Database>;
  /** Tells whether a command came in time; the machine's by default. */
  readonly clock?: Clock;
  readonly logger?: Logger;
}

const INBOX_LOCK = 1_618_033_988;

class ServiceInbox<Database extends InfrastructureTables> implements Inbox {
  readonly #options: InboxOptions<Database>;
  readonly #log: Logger;
  readonly #sources: readonly StreamSource[];
  readonly #readers: readonly StreamReader<Database>[];
  readonly #leadership: Leadership;
  readonly #tally = emptyTally();
  #state: InboxStatus['state'] = 'waiting';

  constructor(options: InboxOptions<Database>) {
    const { db, connection, service, handlers, commandsFrom } = options;
    this.#options = options;
    this.#log = options.logger ?? silentLogger;
    this.#sources = streamSources({
      service,
      types: Object.keys(handlers) as (EventType | CommandName)[],
      commandsFrom,
      namespace: connection.namespace,
    });
    const applying = this.#applying();
    this.#readers = this.#sources.map(
      (source) =>
        new StreamReader({
          ...applying,
          source,
          connection,
          reader: service,
          logger: this.#log,
          onTally: this.#onTally,
        }),
    );
    this.#leadership = lead({
      db,
      lock: INBOX_LOCK,
      name: `essaim-inbox-${service}`,
      logger: this.#log,
      work: this.#read,
      onStandby: () => {
        this.#state = 'standby';
      },
      onFailure: () => {
        this.#state = 'waiting';
      },
    });
  }

  status = async (): Promise<InboxStatus> => {
    const { applied, duplicates, expired, skipped } = this.#tally;
    return {
      state: this.#state,
      streams: await Promise.all(this.#readers.map((reader) => reader.status())),
      parked: await countParked(infrastructure(this.#options.db)),
      applied,
      duplicates,
      expired,
      skipped: Object.fromEntries(skipped),
    };
  };

  replay = (key: ParkedKey, { acceptGap = false } = {}): Promise<ReplayResult> =>
    replayParked(
      {
        ...this.#applying(),
        sources: this.#sources,
        namespace: this.#options.connection.namespace,
        acceptGap,
      },
      key,
    );

  stop = async (): Promise<void> => {
    await this.#leadership.stop();
    this.#state = 'stopped';
  };

  [Symbol.asyncDispose] = (): Promise<void> => this.stop();

  #applying() {
    const { db, handlers, onExpired, clock = systemClock() } = this.#options;
    return { db, handlers, onExpired, clock };
  }

  #read = async (session: Session<Database>, signal: AbortSignal): Promise<void> => {
    this.#state = 'active';
    await trimInbox(infrastructure(session.db));
    await this.#replayAll();
    await Promise.all(this.#readers.map((reader) => reader.run(signal)));
  };

  /** A new version may know what to do with what an older one parked. */
  async #replayAll(): Promise<void> {
    const keys = await readParkedAggregates(infrastructure(this.#options.db));
    for (const key of keys) {
      const { replayed, fault } = await this.replay(key);
      if (replayed > 0 || fault) this.#log.info({ ...key, replayed, ...fault }, 'replayed');
    }
  }

  #onTally = (tally: Tally): void => {
    for (const { received, fault } of tally.parked) {
      const { source, aggregate, aggregateId, type, delivery } = received;
      const { stream, sequence } = delivery;
      this.#log.error(
        { source, aggregate, aggregateId, type, stream, sequence, ...fault },
        'parked',
      );
    }
    for (const type of tally.skipped.keys()) {
      if (!this.#tally.skipped.has(type)) this.#log.debug({ type }, 'a type without a handler');
    }
    addTally(this.#tally, tally);
  };
}

/**
 * Applies what other services publish, each stream in its order, each message once, and replays at
 * the start what was parked. Returns at once; of all processes that call it on one database, one
 * reads and the others stand by.
 * @throws RangeError when a handler is for a type in no contract, or for another service's command
 */
export const startInbox = <Database extends InfrastructureTables>(
  options: InboxOptions<Database>,
): Inbox => new ServiceInbox(options);
