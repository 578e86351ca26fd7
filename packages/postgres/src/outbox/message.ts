// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandData, CommandName, EventData, EventType } from '@essaim/contracts';
import type { Home, Uuid } from '@essaim/kernel';

/** Who caused a message: a person, under one of their mandates. */
export interface MessageActor {
  readonly personId: Uuid;
  readonly mandateId: Uuid | null;
}

interface NewMessage {
  /** Null when no person did it: a timer, a reconciliation. */
  readonly actor: MessageActor | null;
  readonly correlationId: string;
  /** When it happened. */
  readonly at: Temporal.Instant;
  /** W3C trace context, copied to the message's header. */
  readonly traceparent?: string;
}

/** A fact about an aggregate of this service, with the whole public state of that aggregate. */
export type NewEvent<Type extends EventType = EventType> = {
  [Name in Type]: NewMessage & {
    readonly type: Name;
    /** Home of the aggregate: the first tokens of the subject. */
    readonly home: Home;
    /** Kind of aggregate: a word, a token of the subject. */
    readonly aggregate: string;
    readonly aggregateId: Uuid;
    /** 1 for the aggregate's first event, then one more for each; no gap. */
    readonly version: number;
    readonly data: EventData<Name>;
  };
}[Type];

/** A request to the service that its name begins with. */
export type NewCommand<Name extends CommandName = CommandName> = {
  [Key in Name]: NewMessage & {
    readonly name: Key;
    /** Given to make a repeated request the same command; made when absent. */
    readonly id?: Uuid;
    /** Home of what is to change. */
    readonly target: Home;
    /** Home of the sender. */
    readonly origin: Home;
    /** After this instant the receiver does not act on it. */
    readonly validUntil: Temporal.Instant;
    /** Version of the target that the sender knew. */
    readonly expectedVersion?: number;
    readonly data: CommandData<Key>;
  };
}[Name];
