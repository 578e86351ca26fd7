// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect } from '@nats-io/transport-node';
import { type ConnectionOptions, type NatsConnection, nkeyAuthenticator } from '@nats-io/nats-core';
import { errorText } from '../error-text.ts';
import { type Logger, silentLogger } from '../logger.ts';
import type { Namespace } from '../streams/names.ts';
import { pause } from '../supervise/pause.ts';
import type { MessagingConnection } from './connection.ts';

export interface NatsConfig {
  /** `nats://host:port`, one or several of a cluster. */
  readonly servers: string | readonly string[];
  /** Shown by the server's monitoring. */
  readonly name?: string;
  /** Seed of the NKEY user (`SU…`); without one the server must accept anybody. */
  readonly nkeySeed?: string | undefined;
  /** Subjects of replies, `_INBOX` by default; permissions give each user its own. */
  readonly inboxPrefix?: string | undefined;
  readonly tls?: ConnectionOptions['tls'];
  readonly namespace?: Namespace;
  readonly logger?: Logger;
  /**
   * Called when the connection is closed for good though nobody asked, as after two refusals of its
   * key. Nothing will be sent or received any more: the process should end and be started again.
   */
  readonly onClosed?: (error: Error) => void;
}

const RETRY_MS = 500;
const DRAIN_MS = 2_000;
const PING_MS = 10_000;

const connectionOptions = (config: NatsConfig): ConnectionOptions => ({
  servers: typeof config.servers === 'string' ? config.servers : [...config.servers],
  name: config.name ?? 'essaim',
  maxReconnectAttempts: -1,
  reconnectTimeWait: RETRY_MS,
  reconnectJitter: RETRY_MS / 2,
  pingInterval: PING_MS,
  maxPingOut: 2,
  noAsyncTraces: true,
  ...(config.inboxPrefix ? { inboxPrefix: config.inboxPrefix } : {}),
  ...(config.tls ? { tls: config.tls } : {}),
  ...(config.nkeySeed
    ? { authenticator: nkeyAuthenticator(new TextEncoder().encode(config.nkeySeed)) }
    : {}),
});

class Connection implements MessagingConnection {
  readonly namespace: Namespace;
  readonly inboxPrefix: string | undefined;
  readonly #config: NatsConfig;
  readonly #log: Logger;
  readonly #listeners = new Set<(connected: boolean) => void>();
  readonly #closing = new AbortController();
  readonly #first: Promise<NatsConnection>;
  #nats: NatsConnection | undefined;
  #connected = false;

  constructor(config: NatsConfig) {
    this.#config = config;
    this.#log = config.logger ?? silentLogger;
    this.namespace = config.namespace ?? '';
    this.inboxPrefix = config.inboxPrefix;
    this.#first = this.#connect();
    this.#first.catch(() => {});
  }

  get connected(): boolean {
    return this.#connected;
  }

  nats = (): Promise<NatsConnection> => this.#first;

  onChange = (listener: (connected: boolean) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close = async (): Promise<void> => {
    this.#closing.abort(new Error('the connection to NATS was closed'));
    const nats = this.#nats;
    if (!nats || nats.isClosed()) return;
    const bounded = AbortSignal.timeout(DRAIN_MS);
    await Promise.race([
      nats.drain().catch(() => {}),
      new Promise((resolve) => bounded.addEventListener('abort', resolve)),
    ]);
    await nats.close();
  };

  [Symbol.asyncDispose] = (): Promise<void> => this.close();

  /** The client's own wait for its first server cannot be abandoned; this one can. */
  async #connect(): Promise<NatsConnection> {
    for (let tried = 1; ; tried += 1) {
      this.#closing.signal.throwIfAborted();
      try {
        const nats = await connect(connectionOptions(this.#config));
        return this.#adopt(nats);
      } catch (error) {
        if (tried === 1) this.#log.warn({ reason: errorText(error) }, 'NATS is away; trying again');
        await pause(RETRY_MS, this.#closing.signal);
      }
    }
  }

  async #adopt(nats: NatsConnection): Promise<NatsConnection> {
    this.#nats = nats;
    if (this.#closing.signal.aborted) {
      await nats.close();
      this.#closing.signal.throwIfAborted();
    }
    this.#change(true);
    void this.#watch(nats);
    void nats.closed().then((error) => this.#ended(error));
    return nats;
  }

  async #watch(nats: NatsConnection): Promise<void> {
    for await (const status of nats.status()) {
      if (status.type === 'disconnect') this.#change(false);
      else if (status.type === 'reconnect') this.#change(true);
      else if (status.type === 'error') {
        this.#log.warn({ reason: errorText(status.error) }, 'NATS refused something');
      }
    }
  }

  #ended(error: Error | void): void {
    this.#change(false);
    if (this.#closing.signal.aborted) return;
    const cause = error ?? new Error('NATS closed the connection for good');
    this.#log.error({ reason: cause.message }, 'the connection to NATS is over');
    this.#config.onClosed?.(cause);
  }

  #change(connected: boolean): void {
    if (this.#connected === connected) return;
    this.#connected = connected;
    this.#log.info({ connected }, connected ? 'connected to NATS' : 'lost the connection to NATS');
    for (const listener of this.#listeners) listener(connected);
  }
}

/**
 * Connects to NATS, at once or when it is there, and stays connected: it reconnects for ever. Returns
 * without waiting, so that a service starts while NATS is away.
 */
export const connectNats = (config: NatsConfig): MessagingConnection => new Connection(config);
