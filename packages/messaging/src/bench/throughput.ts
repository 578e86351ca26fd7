// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { jetstream } from '@nats-io/jetstream';
import { sql } from 'kysely';
import { type OutboxRow, readUnpublished } from '../relay/outbox-store.ts';
import { outgoing } from '../relay/outgoing.ts';
import { startRelay } from '../relay/start-relay.ts';
import { subjectPrefix } from '../streams/names.ts';
import type { BenchPlace } from './bench-place.ts';

/** Size of each event's message, in bytes. */
export const MESSAGE_BYTES = 1_000;
const WINDOW = 256;
const POLL_MS = 2;

/** What JSON adds around the padding of the data, so that a whole message has its size. */
const paddingFor = (row: OutboxRow): number =>
  MESSAGE_BYTES - Buffer.byteLength(outgoing(row, 'identity').payload);

const insertRow = (place: BenchPlace, count: number, padding: number) =>
  sql`
  with numbered as (
    select gen_random_uuid() as message_id, gen_random_uuid() as aggregate_id
    from generate_series(1, ${count}::int)),
  written as (
    insert into outbox (kind, message_id, type, home, aggregate, aggregate_id, version, envelope,
      epoch)
    select 'event', message_id, 'session.revoked', '52.53', 'session', aggregate_id, 1,
      json_build_object('id', message_id, 'type', 'session.revoked', 'subject', aggregate_id,
        'data', json_build_object('pad', repeat('x', ${padding}::int))), 1
    from numbered returning id)
  insert into outbox_pending select id from written`.execute(place.db);

const fillOutbox = async (place: BenchPlace, count: number): Promise<void> => {
  await insertRow(place, 1, 0);
  const [row] = await readUnpublished(place.db, 1, []);
  if (!row) throw new Error('the outbox is empty');
  await sql`truncate outbox, outbox_pending`.execute(place.db);
  await insertRow(place, count, paddingFor(row));
  await sql`vacuum analyze outbox, outbox_pending`.execute(place.db);
};

/** Messages a second of the ordered relay, from the database to the last mark. */
export const relayThroughput = async (place: BenchPlace, count: number): Promise<number> => {
  await fillOutbox(place, count);
  const begun = performance.now();
  await using relay = startRelay({
    db: place.db,
    connection: place.connection,
    service: 'identity',
  });
  for (;;) {
    const { published, doubts } = relay.progress();
    if (doubts > 0) throw new Error('the relay doubted: the figures would mean nothing');
    if (published >= count) break;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return (count * 1_000) / (performance.now() - begun);
};

/** Messages a second of the client's own publish, 256 on their way at any time, in no order. */
export const rawThroughput = async (place: BenchPlace, count: number): Promise<number> => {
  const client = jetstream(await place.connection.nats());
  const payload = new Uint8Array(MESSAGE_BYTES).fill(120);
  const root = `${subjectPrefix(place.connection.namespace)}ev.52.53.identity.session`;
  let next = 0;
  const lane = async () => {
    while (next < count) {
      next += 1;
      await client.publish(`${root}.${newId()}`, payload, { msgID: newId() });
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: WINDOW }, lane));
  return (count * 1_000) / (performance.now() - begun);
};
