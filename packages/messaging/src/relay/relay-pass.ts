// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InfrastructureTables } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import { pause } from '../supervise/pause.ts';
import type { Wake } from '../supervise/wake.ts';
import { markPublished, readUnpublished } from './outbox-store.ts';
import type { OutboxRow } from './outbox-store.ts';
import type { Outgoing } from './outgoing.ts';
import type { Publisher } from './publisher.ts';
import { trim } from './trim.ts';

export interface PassOptions {
  readonly db: Kysely<InfrastructureTables>;
  readonly publisher: Publisher;
  readonly write: (row: OutboxRow) => Outgoing;
  readonly wake: Wake;
  readonly signal: AbortSignal;
  readonly onPublished: (count: number) => void;
}

const BATCH = 500;
const ON_THEIR_WAY = 2_000;
const POLL_MS = 1_000;
const LAST_ACKS_MS = 2_000;
const TRIM_MS = 10 * 60 * 1000;

/**
 * Publishes the outbox, in the order of its ids, until the signal is aborted or the publisher
 * doubts. While one batch is
 * marked and another is on its way, the next is read.
 * @throws Doubt, or what the database threw; then what is unmarked may or may not be in the stream
 */
export const relayPass = async (options: PassOptions): Promise<void> => {
  const { db, publisher, write, wake, onPublished } = options;
  const signal = AbortSignal.any([options.signal, publisher.doubted]);
  const onTheirWay = new Set<number>();
  const marks: Promise<void>[] = [];
  let settled: Promise<void> = Promise.resolve();
  let trimAt = performance.now();

  const mark = async (before: Promise<void>, rows: OutboxRow[], stored: Promise<number[]>) => {
    stored.catch(() => {});
    await before;
    const sequences = await stored;
    const marks = rows.map(({ kind, id }, index) => ({
      kind,
      id,
      sequence: sequences[index] ?? 0,
    }));
    await markPublished(db, marks);
    for (const { id } of rows) onTheirWay.delete(id);
    onPublished(rows.length);
  };

  while (!signal.aborted) {
    const heard = wake.count;
    const rows = await readUnpublished(db, BATCH, [...onTheirWay]);
    if (rows.length > 0) {
      for (const { id } of rows) onTheirWay.add(id);
      settled = mark(settled, rows, publisher.publish(rows.map(write)));
      settled.catch(() => wake.ring());
      marks.push(settled);
      while (onTheirWay.size >= ON_THEIR_WAY) await marks.shift();
    } else if (onTheirWay.size > 0) {
      marks.length = 0;
      await Promise.race([settled, wake.wait(heard, POLL_MS, signal)]);
    } else if (performance.now() > trimAt) {
      trimAt = performance.now() + TRIM_MS;
      await trim(db);
    } else {
      await wake.wait(heard, POLL_MS, signal);
    }
  }
  await Promise.race([settled, pause(LAST_ACKS_MS)]);
};
