// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateToLatest } from '../migrate-to-latest.ts';
import { type ScratchDatabase, scratchDatabase } from '../testing/scratch-database.ts';
import { transaction } from '../transaction.ts';
import { type IdempotentRequest, withIdempotency } from './with-idempotency.ts';

let scratch: ScratchDatabase;
let worked = 0;

beforeAll(async () => {
  scratch = await scratchDatabase();
  await migrateToLatest(scratch.db);
});
afterAll(() => scratch[Symbol.asyncDispose]());

const request = (change: Partial<IdempotentRequest> = {}): IdempotentRequest => ({
  key: newId(),
  personId: newId(),
  operation: 'createThing',
  request: { name: 'a', size: 1 },
  ...change,
});

const run = (asked: IdempotentRequest) =>
  transaction(scratch.db, (trx) =>
    withIdempotency(trx, asked, async () => {
      worked += 1;
      return { status: 201, body: { run: worked } };
    }),
  );

test('gives the same answer to a repeat, whatever the order of its members', async () => {
  const asked = request();
  const answer = await run(asked);
  const repeat = await run({ ...asked, request: { size: 1, name: 'a' } });
  expect(repeat).toEqual(answer);
});

test('works once for repeats at the same moment', async () => {
  const before = worked;
  const asked = request();
  const answers = await Promise.all([run(asked), run(asked), run(asked)]);
  expect(worked).toBe(before + 1);
  expect(new Set(answers.map(({ body }) => body.run)).size).toBe(1);
});

test('refuses a key that came with another request', async () => {
  const asked = request();
  await run(asked);
  await expect(run({ ...asked, request: { name: 'b' } })).rejects.toMatchObject({
    code: 'idempotency-key-reused',
  });
});

test('keeps persons and operations apart, and works each time without a key', async () => {
  const before = worked;
  const asked = request();
  await run(asked);
  await run({ ...asked, personId: newId() });
  await run({ ...asked, operation: 'createOther' });
  await run({ ...asked, key: undefined });
  await run({ ...asked, key: undefined });
  expect(worked).toBe(before + 5);
});

test('forgets the key when the work fails', async () => {
  const asked = request();
  const failing = transaction(scratch.db, (trx) =>
    withIdempotency(trx, asked, () => Promise.reject(new Error('no'))),
  );
  await expect(failing).rejects.toThrow('no');
  expect(await run(asked)).toMatchObject({ status: 201 });
});
