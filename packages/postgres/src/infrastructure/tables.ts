// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Generated, Kysely, Transaction } from 'kysely';
import type { GeneratedInstantColumn, InstantColumn, JsonColumn } from '../columns.ts';

/** One row: what this node is, for the events that it writes. */
export interface NodeTable {
  readonly singleton: Generated<boolean>;
  epoch: Generated<number>;
}

/** Events and commands as they were written, kept for a day after they reached their stream. */
export interface OutboxTable {
  id: Generated<number>;
  kind: 'event' | 'command';
  message_id: string;
  type: string;
  aggregate: string | null;
  aggregate_id: string | null;
  version: number | null;
  /** Home of the aggregate, or of a command's sender: `52.53`. */
  home: string;
  /** Home of what a command is to change. */
  target: string | null;
  /** CloudEvents JSON without `specversion`, `source` and `essaimepoch`. */
  envelope: JsonColumn<unknown>;
  traceparent: string | null;
  epoch: number;
  created_at: GeneratedInstantColumn;
}

/** The messages of the outbox that wait. Apart, so that marking a message does not write it again. */
export interface OutboxPendingTable {
  id: number;
}

/** Where the messages of the outbox stand in their stream. */
export interface OutboxPublishedTable {
  kind: 'event' | 'command';
  sequence: number;
  id: number;
  published_at: GeneratedInstantColumn;
}

/** The last version written for each aggregate that this database owns. */
export interface OutboxAggregateTable {
  aggregate: string;
  aggregate_id: string;
  version: number;
}

/** Every message that was received, for 30 days: what is here was already dealt with. */
export interface InboxMessageTable {
  source: string;
  message_id: string;
  received_at: GeneratedInstantColumn;
}

/** How far each stream was read. */
export interface InboxCursorTable {
  stream: string;
  sequence: number;
  message_id: string | null;
  epoch: number;
  moved_at: GeneratedInstantColumn;
}

/** The last version received of each aggregate of other services. */
export interface InboxAggregateTable {
  source: string;
  aggregate: string;
  aggregate_id: string;
  version: number;
  message_id: string;
}

/** Messages that could not be applied, and those of the same aggregate behind them. */
export interface InboxParkedTable {
  id: Generated<number>;
  stream: string;
  sequence: number;
  subject: string;
  source: string;
  aggregate: string;
  aggregate_id: string;
  version: number | null;
  message_id: string | null;
  type: string;
  payload: string;
  traceparent: string | null;
  reason: string;
  detail: string;
  attempts: Generated<number>;
  parked_at: GeneratedInstantColumn;
  attempted_at: GeneratedInstantColumn;
}

/** Who did what, when, with which mandate. Append-only: a trigger refuses any change. */
export interface JournalTable {
  id: string;
  at: InstantColumn;
  person_id: string | null;
  mandate_id: string | null;
  action: string;
  resource_type: string;
  resource_id: string;
  organisation_id: string | null;
  summary: JsonColumn<Record<string, unknown>>;
  correlation_id: string;
}

/** Answers given to requests that carried an idempotency key. */
export interface IdempotencyKeyTable {
  person_id: string;
  operation: string;
  key: string;
  request_hash: string;
  answer: JsonColumn<unknown> | null;
  created_at: GeneratedInstantColumn;
}

/** The tables that every service's database has. A service's own schema extends it. */
export interface InfrastructureTables {
  node: NodeTable;
  outbox: OutboxTable;
  outbox_pending: OutboxPendingTable;
  outbox_published: OutboxPublishedTable;
  outbox_aggregate: OutboxAggregateTable;
  inbox_message: InboxMessageTable;
  inbox_cursor: InboxCursorTable;
  inbox_aggregate: InboxAggregateTable;
  inbox_parked: InboxParkedTable;
  journal: JournalTable;
  idempotency_key: IdempotencyKeyTable;
}

/** The shared tables of a service's database, without its own. */
export const infrastructure = <Database extends InfrastructureTables>(
  db: Kysely<Database> | Transaction<Database>,
): Kysely<InfrastructureTables> => db as unknown as Kysely<InfrastructureTables>;
