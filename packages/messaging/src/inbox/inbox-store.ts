// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InfrastructureTables } from '@essaim/postgres';
import { type Kysely, sql } from 'kysely';
import type { Fault, Received } from '../envelope/received.ts';

type Tables = Kysely<InfrastructureTables>;

export interface Cursor {
  readonly sequence: number;
  /** Id of the message at that sequence; null before the first. */
  readonly messageId: string | null;
  /** Highest epoch of the origin that was seen. */
  readonly epoch: number;
}

/** The last version of an aggregate that was received, and the event that carried it. */
export interface KnownVersion {
  readonly version: number;
  readonly messageId: string;
}

export interface Parking {
  readonly received: Received;
  readonly fault: Fault;
}

/** Identifies an aggregate in a map. */
export const keyOf = ({ source, aggregate, aggregateId }: AggregateKey): string =>
  `${source} ${aggregate} ${aggregateId}`;

interface AggregateKey {
  readonly source: string;
  readonly aggregate: string;
  readonly aggregateId: string;
}

const arraysOf = (keys: readonly AggregateKey[]) =>
  sql`unnest(
    ${keys.map(({ source }) => source)}::text[],
    ${keys.map(({ aggregate }) => aggregate)}::text[],
    ${keys.map(({ aggregateId }) => aggregateId)}::text[])`;

/** Reads the cursor of a stream. */
export const readCursor = async (db: Tables, stream: string): Promise<Cursor> => {
  const row = await db
    .selectFrom('inbox_cursor')
    .select(['sequence', 'message_id', 'epoch'])
    .where('stream', '=', stream)
    .executeTakeFirst();
  return row
    ? { sequence: row.sequence, messageId: row.message_id, epoch: row.epoch }
    : { sequence: 0, messageId: null, epoch: 0 };
};

/** Makes the cursor of a stream if there is none, and holds it until the commit. */
export const holdCursor = async (trx: Tables, stream: string): Promise<Cursor> => {
  await sql`
    insert into inbox_cursor (stream) values (${stream}) on conflict do nothing`.execute(trx);
  await sql`select 1 from inbox_cursor where stream = ${stream} for update`.execute(trx);
  return readCursor(trx, stream);
};

/** Begins a stream again; what is known of its messages stays. */
export const rewindCursor = async (db: Tables, stream: string): Promise<void> => {
  await db
    .updateTable('inbox_cursor')
    .set({ sequence: 0, message_id: null })
    .where('stream', '=', stream)
    .execute();
};

/** Writes where the reading of a stream stands, and when it came there. */
export const moveCursor = async (trx: Tables, stream: string, cursor: Cursor): Promise<void> => {
  await sql`
    update inbox_cursor set sequence = ${cursor.sequence}, message_id = ${cursor.messageId},
      epoch = ${cursor.epoch}, moved_at = now()
    where stream = ${stream}`.execute(trx);
};

/**
 * Writes down the messages of a service.
 * @returns the ids of those that were not there
 */
export const rememberMessages = async (
  trx: Tables,
  source: string,
  messageIds: readonly string[],
): Promise<Set<string>> => {
  const { rows } = await sql<{ message_id: string }>`
    insert into inbox_message (source, message_id)
    select ${source}, id from unnest(${messageIds}::uuid[]) as id
    on conflict do nothing returning message_id`.execute(trx);
  return new Set(rows.map((row) => row.message_id));
};

/** The versions received so far of these aggregates, by `keyOf`. */
export const readVersions = async (
  trx: Tables,
  keys: readonly AggregateKey[],
): Promise<Map<string, KnownVersion>> => {
  const { rows } = await sql<AggregateKey & KnownVersion>`
    select known.source, known.aggregate, known.aggregate_id as "aggregateId", known.version,
      known.message_id as "messageId"
    from inbox_aggregate as known
    join ${arraysOf(keys)} as wanted (source, aggregate, aggregate_id)
      on known.source = wanted.source and known.aggregate = wanted.aggregate
      and known.aggregate_id = wanted.aggregate_id::uuid`.execute(trx);
  return new Map(rows.map((row) => [keyOf(row), row]));
};

/** Writes the last version of each aggregate, and the event that carried it. */
export const writeVersions = async (
  trx: Tables,
  versions: readonly (AggregateKey & KnownVersion)[],
): Promise<void> => {
  if (versions.length === 0) return;
  await sql`
    insert into inbox_aggregate (source, aggregate, aggregate_id, version, message_id)
    select * from unnest(
      ${versions.map(({ source }) => source)}::text[],
      ${versions.map(({ aggregate }) => aggregate)}::text[],
      ${versions.map(({ aggregateId }) => aggregateId)}::uuid[],
      ${versions.map(({ version }) => version)}::int[],
      ${versions.map(({ messageId }) => messageId)}::uuid[])
    on conflict (source, aggregate, aggregate_id)
    do update set version = excluded.version, message_id = excluded.message_id`.execute(trx);
};

/** Which of these aggregates have parked messages, by `keyOf`. */
export const readParkedKeys = async (
  trx: Tables,
  keys: readonly AggregateKey[],
): Promise<Set<string>> => {
  const { rows } = await sql<AggregateKey>`
    select distinct parked.source, parked.aggregate, parked.aggregate_id as "aggregateId"
    from inbox_parked as parked
    join ${arraysOf(keys)} as wanted (source, aggregate, aggregate_id)
      using (source, aggregate, aggregate_id)`.execute(trx);
  return new Set(rows.map(keyOf));
};

/** Sets messages aside, each with its fault; one that is there already stays as it is. */
export const parkMessages = async (trx: Tables, parkings: readonly Parking[]): Promise<void> => {
  if (parkings.length === 0) return;
  await trx
    .insertInto('inbox_parked')
    .values(
      parkings.map(({ received: { delivery, ...received }, fault }) => ({
        stream: delivery.stream,
        sequence: delivery.sequence,
        subject: delivery.subject,
        payload: delivery.payload,
        traceparent: delivery.traceparent,
        source: received.source,
        aggregate: received.aggregate,
        aggregate_id: received.aggregateId,
        message_id: received.messageId,
        type: received.type,
        version: received.version,
        reason: fault.reason,
        detail: fault.detail.slice(0, 2_000),
      })),
    )
    .onConflict((conflict) => conflict.columns(['stream', 'sequence']).doNothing())
    .execute();
};
