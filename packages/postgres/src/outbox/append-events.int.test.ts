// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateToLatest } from '../migrate-to-latest.ts';
import { sampleEvent } from '../testing/sample-event.ts';
import { type ScratchDatabase, scratchDatabase } from '../testing/scratch-database.ts';
import { transaction } from '../transaction.ts';
import { appendEvents } from './append-events.ts';
import type { NewEvent } from './message.ts';
import { onOutboxFilled } from './outbox-signal.ts';

let scratch: ScratchDatabase;

beforeAll(async () => {
  scratch = await scratchDatabase();
  await migrateToLatest(scratch.db);
});
afterAll(() => scratch[Symbol.asyncDispose]());

const append = (...events: NewEvent[]) =>
  transaction(scratch.db, (trx) => appendEvents(trx, events));

const versionsOf = async (id: string) =>
  (
    await scratch.db
      .selectFrom('outbox')
      .select('version')
      .where('aggregate_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ version }) => version);

test('stores events in order, and signals after the commit', async () => {
  const id = newId();
  let signals = 0;
  const stop = onOutboxFilled(scratch.db, () => {
    signals += 1;
  });
  await append(sampleEvent(id, 1), sampleEvent(id, 2));
  const [third] = await append(sampleEvent(id, 3));
  stop();
  await append(sampleEvent(id, 4));
  expect(await versionsOf(id)).toEqual([1, 2, 3, 4]);
  expect(signals).toBe(2);
  const row = await scratch.db
    .selectFrom('outbox')
    .selectAll()
    .where('message_id', '=', third ?? '')
    .executeTakeFirstOrThrow();
  const waiting = await scratch.db.selectFrom('outbox_pending').select('id').execute();
  expect(waiting).toContainEqual({ id: row.id });
  expect(row).toMatchObject({
    kind: 'event',
    type: 'session.revoked',
    version: 3,
    epoch: 1,
    home: '0.0',
    envelope: { id: third, time: '2027-01-04T08:00:00Z', essaimversion: 3, essaimactor: id },
  });
});

test('lets one of two writers of the same version through', async () => {
  const id = newId();
  const attempts = await Promise.allSettled([
    append(sampleEvent(id, 1)),
    append(sampleEvent(id, 1)),
  ]);
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = attempts.find(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({ reason: { code: 'version-conflict' } });
  expect(await versionsOf(id)).toEqual([1]);
});

test('refuses a version that leaves a gap', async () => {
  const id = newId();
  await expect(append(sampleEvent(id, 2))).rejects.toThrow('version 2 cannot follow 0');
  await append(sampleEvent(id, 1));
  await expect(append(sampleEvent(id, 3))).rejects.toThrow('version 3 cannot follow 1');
  await expect(append(sampleEvent(id, 2), sampleEvent(id, 4))).rejects.toThrow(RangeError);
  expect(await versionsOf(id)).toEqual([1]);
});

test('refuses data that do not fit the contract, and data that are too large', async () => {
  const id = newId();
  const event = sampleEvent(id, 1);
  const wrong = { ...event, data: { ...event.data, notBefore: 'yesterday' } };
  await expect(append(wrong)).rejects.toThrow('notBefore');
  const large = { ...event, data: { ...event.data, uid: 'x'.repeat(300_000) } };
  await expect(append(large)).rejects.toThrow('262144 bytes');
  expect(await versionsOf(id)).toEqual([]);
});

test('stores more events than one statement holds', async () => {
  const ids = Array.from({ length: 1_201 }, newId);
  await append(...ids.map((id) => sampleEvent(id, 1)));
  const { total } = await scratch.db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('aggregate_id', 'in', ids)
    .executeTakeFirstOrThrow();
  expect(total).toBe(1_201);
});
