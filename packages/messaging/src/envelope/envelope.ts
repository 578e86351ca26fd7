// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  CommandData,
  CommandName,
  EventData,
  EventType,
  ServiceName,
} from '@essaim/contracts';
import type { Home, Uuid } from '@essaim/kernel';
import type { MessageActor } from '@essaim/postgres';

interface Received {
  readonly id: Uuid;
  /** The service that wrote it. */
  readonly source: ServiceName;
  readonly at: Temporal.Instant;
  readonly epoch: number;
  readonly actor: MessageActor | null;
  readonly correlationId: string;
  /** W3C trace context of the sender, when it had one. */
  readonly traceparent: string | null;
}

/** An event as a handler receives it: checked against its contract, in order, once. */
export interface EventEnvelope<Type extends EventType = EventType> extends Received {
  readonly kind: 'event';
  readonly type: Type;
  readonly home: Home;
  readonly aggregate: string;
  readonly aggregateId: Uuid;
  readonly version: number;
  readonly data: EventData<Type>;
}

/** A command as a handler receives it: checked against its contract, in time, once. */
export interface CommandEnvelope<Name extends CommandName = CommandName> extends Received {
  readonly kind: 'command';
  readonly type: Name;
  readonly target: Home;
  readonly origin: Home;
  readonly validUntil: Temporal.Instant;
  readonly expectedVersion: number | null;
  readonly data: CommandData<Name>;
}

export type Envelope<Name extends EventType | CommandName = EventType | CommandName> =
  Name extends EventType
    ? EventEnvelope<Name>
    : Name extends CommandName
      ? CommandEnvelope<Name>
      : never;
