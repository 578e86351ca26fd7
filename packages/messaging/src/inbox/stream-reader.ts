// SPDX-License-Identifier: AGPL-3.0-or-later
import { JetStreamApiCodes, JetStreamApiError, jetstreamManager } from '@nats-io/jetstream';
import { type InfrastructureTables, infrastructure } from '@essaim/postgres';
import type { MessagingConnection } from '../connection/connection.ts';
import { untilConnected } from '../connection/until-connected.ts';
import { errorText } from '../error-text.ts';
import { backoffMs } from '../supervise/backoff.ts';
import { pause } from '../supervise/pause.ts';
import { unlessAborted } from '../supervise/unless-aborted.ts';
import { readCursor } from './inbox-store.ts';
import type { StreamStatus } from './inbox.ts';
import { type SessionOptions, readSession } from './read-session.ts';
import type { Tally } from './tally.ts';

export interface ReaderOptions<Database> extends Omit<
  SessionOptions<Database>,
  'namespace' | 'onStart' | 'onBatch'
> {
  readonly connection: MessagingConnection;
  readonly onTally: (tally: Tally) => void;
}

const ABSENT_MS = 1_000;
const FIRST_ABSENT_MS = 50;

const isMissing = (error: unknown): boolean =>
  error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;

/** Reads one stream for as long as it is asked to, from where its cursor stands. */
export class StreamReader<Database extends InfrastructureTables> {
  readonly #options: ReaderOptions<Database>;
  #state: StreamStatus['state'] = 'waiting';
  #pending = 0;
  #failures = 0;
  #absences = 0;
  #lastError: string | null = null;

  constructor(options: ReaderOptions<Database>) {
    this.#options = options;
  }

  /** Reads until the signal is aborted; whatever fails is tried again after a pause. */
  async run(signal: AbortSignal): Promise<void> {
    const { connection } = this.#options;
    while (!signal.aborted) {
      await untilConnected(connection, signal);
      if (signal.aborted) break;
      try {
        await this.#session(signal);
      } catch (error) {
        if (!signal.aborted) await this.#failed(error, signal);
      }
    }
    this.#state = 'stopped';
  }

  async status(): Promise<StreamStatus> {
    const { db, source } = this.#options;
    const cursor = await readCursor(infrastructure(db), source.stream);
    return {
      stream: source.stream,
      state: this.#state,
      cursor: cursor.sequence,
      lag: await this.#lag(cursor.sequence),
      lastError: this.#lastError,
    };
  }

  async #session(stopping: AbortSignal): Promise<void> {
    const { connection, source, onTally } = this.#options;
    const nats = await unlessAborted(connection.nats(), stopping);
    const lost = new AbortController();
    const unsubscribe = connection.onChange(
      (connected) => connected || lost.abort(new Error('the connection to NATS was lost')),
    );
    const signal = AbortSignal.any([stopping, lost.signal]);
    const onStart = (state: StreamStatus['state']) => {
      this.#state = state;
    };
    const onBatch = (tally: Tally, pending: number) => {
      this.#pending = pending;
      this.#failures = 0;
      this.#lastError = null;
      onTally(tally);
    };
    try {
      const { namespace } = connection;
      await readSession({ ...this.#options, namespace, onStart, onBatch }, nats, signal);
      if (!stopping.aborted) throw new Error(`the reading of ${source.stream} ended`);
    } finally {
      this.#state = 'waiting';
      unsubscribe();
    }
  }

  async #failed(error: unknown, signal: AbortSignal): Promise<void> {
    const { connection, source, logger } = this.#options;
    if (isMissing(error)) {
      this.#state = 'absent';
      this.#absences += 1;
      return pause(Math.min(ABSENT_MS, FIRST_ABSENT_MS * 2 ** this.#absences), signal);
    }
    this.#failures += 1;
    this.#lastError = errorText(error);
    const fields = { stream: source.stream, reason: this.#lastError, failures: this.#failures };
    logger.warn(fields, 'the inbox begins again after its cursor');
    if (connection.connected) await pause(backoffMs(this.#failures), signal);
  }

  /** Messages to come. Of a stream that is read in part, only what the server said last is known. */
  async #lag(cursor: number): Promise<number | null> {
    const { connection, source } = this.#options;
    if (!connection.connected) return null;
    if (source.subjects !== undefined) return this.#state === 'reading' ? this.#pending : null;
    try {
      const manager = await jetstreamManager(await connection.nats(), { checkAPI: false });
      const { last_seq: last } = (await manager.streams.info(source.stream)).state;
      return Math.max(0, last - cursor);
    } catch {
      return null;
    }
  }
}
