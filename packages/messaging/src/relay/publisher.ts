// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Msg, type NatsConnection, createInbox, headers } from '@nats-io/nats-core';
import { Doubt } from './doubt.ts';
import type { MessageKind } from './outbox-store.ts';
import type { Outgoing } from './outgoing.ts';

/** The last sequence of each stream, as far as this publisher brought it. */
export type Heads = Record<MessageKind, { readonly stream: string; sequence: number }>;

interface Window {
  missing: number;
  readonly sequences: number[];
  readonly resolve: (sequences: number[]) => void;
  readonly reject: (error: Error) => void;
}

interface Pending {
  readonly window: Window;
  readonly index: number;
  readonly stream: string;
  readonly sequence: number;
}

interface Answer {
  readonly stream?: string;
  readonly seq?: number;
  readonly duplicate?: boolean;
  readonly error?: { readonly description: string };
}

const STALL_MS = 10_000;

/**
 * Publishes windows of messages without waiting between them. Each message states the sequence that
 * its stream must be at, so that the server refuses everything after a first failure, and everything
 * from a second publisher. After a doubt it does nothing more: make another from the stream's tail.
 */
export class Publisher implements Disposable {
  readonly #nats: NatsConnection;
  readonly #heads: Heads;
  readonly #pending = new Map<number, Pending>();
  readonly #inbox: string;
  readonly #subscription: { unsubscribe(): void };
  readonly #stall: NodeJS.Timeout;
  #token = 0;
  readonly #doubted = new AbortController();
  #doubt: Doubt | undefined;

  constructor(nats: NatsConnection, heads: Heads, inboxPrefix: string | undefined) {
    this.#nats = nats;
    this.#heads = heads;
    this.#inbox = createInbox(inboxPrefix);
    this.#subscription = nats.subscribe(`${this.#inbox}.*`, { callback: this.#answered });
    this.#stall = setTimeout(this.#stalled, STALL_MS);
  }

  /** Aborted when it gives up. */
  get doubted(): AbortSignal {
    return this.#doubted.signal;
  }

  /**
   * Sends the messages in their order.
   * @returns their sequences, once the server stored them all
   * @throws Doubt
   */
  publish(messages: readonly Outgoing[]): Promise<number[]> {
    if (this.#doubt) return Promise.reject(this.#doubt);
    const { promise, resolve, reject } = Promise.withResolvers<number[]>();
    const window: Window = { missing: messages.length, sequences: [], resolve, reject };
    if (this.#pending.size === 0) this.#stall.refresh();
    try {
      for (const [index, message] of messages.entries()) this.#send(message, window, index);
    } catch (error) {
      this.doubt('the connection refused a message', error);
      reject(this.#doubt);
    }
    return promise;
  }

  /** Gives up every window: what the stream holds is not known any more. */
  doubt(reason: string, cause?: unknown): void {
    if (this.#doubt) return;
    this.#doubt = new Doubt(reason, { cause });
    for (const { window } of this.#pending.values()) window.reject(this.#doubt);
    this.#doubted.abort(this.#doubt);
    this[Symbol.dispose]();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#stall);
    this.#pending.clear();
    this.#subscription.unsubscribe();
  }

  #send(message: Outgoing, window: Window, index: number): void {
    const head = this.#heads[message.kind];
    const fields = headers();
    fields.append('Nats-Msg-Id', message.messageId);
    fields.append('Nats-Expected-Last-Sequence', String(head.sequence));
    if (message.traceparent) fields.append('traceparent', message.traceparent);
    head.sequence += 1;
    this.#token += 1;
    this.#pending.set(this.#token, {
      window,
      index,
      stream: head.stream,
      sequence: head.sequence,
    });
    this.#nats.publish(message.subject, message.payload, {
      headers: fields,
      reply: `${this.#inbox}.${this.#token}`,
    });
  }

  #answered = (error: Error | null, message: Msg): void => {
    if (error) return this.doubt(error.message, error);
    const token = Number(message.subject.slice(this.#inbox.length + 1));
    const pending = this.#pending.get(token);
    if (!pending) return;
    if (message.data.length === 0) return this.doubt(`no stream takes ${pending.stream}`);
    const answer = message.json<Answer>();
    if (answer.error) return this.doubt(answer.error.description);
    if (answer.duplicate) return this.doubt(`${pending.stream} has this message already`);
    if (answer.seq !== pending.sequence || answer.stream !== pending.stream) {
      return this.doubt(`stored at ${answer.stream} ${answer.seq} instead of ${pending.sequence}`);
    }
    this.#stall.refresh();
    this.#pending.delete(token);
    const { window, index, sequence } = pending;
    window.sequences[index] = sequence;
    window.missing -= 1;
    if (window.missing === 0) window.resolve(window.sequences);
  };

  #stalled = (): void => {
    if (this.#pending.size === 0) this.#stall.refresh();
    else this.doubt(`no acknowledgement for ${STALL_MS / 1000} s`);
  };
}
