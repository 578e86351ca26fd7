// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateToLatest } from '../migrate-to-latest.ts';
import { type ScratchDatabase, scratchDatabase } from '../testing/scratch-database.ts';
import { transaction } from '../transaction.ts';
import { type JournalFilter, listJournal } from './list-journal.ts';
import { type JournalEntry, recordJournal } from './record-journal.ts';

const [mayenne, sarthe, ana, bob] = [newId(), newId(), newId(), newId()];

const entry = (day: number, change: Partial<JournalEntry>): JournalEntry => ({
  at: Temporal.Instant.from(`2027-01-0${day}T08:00:00Z`),
  personId: ana,
  mandateId: null,
  action: 'declareTask',
  resourceType: 'task',
  resourceId: 'A',
  organisationId: mayenne,
  summary: { state: ['started', 'declared'] },
  correlationId: `request-${day}`,
  ...change,
});

let scratch: ScratchDatabase;

beforeAll(async () => {
  scratch = await scratchDatabase();
  await migrateToLatest(scratch.db);
  await transaction(scratch.db, (trx) =>
    recordJournal(
      trx,
      entry(1, {}),
      entry(2, { personId: bob, action: 'acceptTask' }),
      entry(3, { organisationId: sarthe, resourceId: 'B' }),
      entry(4, { organisationId: null, personId: null, resourceType: 'plan' }),
    ),
  );
});
afterAll(() => scratch[Symbol.asyncDispose]());

const requests = async (filter: JournalFilter) =>
  (await listJournal(scratch.db, filter, { page: 1, size: 10, order: 'oldest' })).items.map(
    ({ correlationId }) => correlationId.replace('request-', ''),
  );

test.for<[string, JournalFilter, string[]]>([
  ['nothing', {}, ['1', '2', '3', '4']],
  ['organisations', { organisationIds: [mayenne] }, ['1', '2']],
  ['no organisation', { organisationIds: [] }, []],
  ['a person', { personId: bob }, ['2']],
  ['an action', { action: 'acceptTask' }, ['2']],
  ['a resource', { resourceType: 'task', resourceId: 'B' }, ['3']],
  ['several resources', { resources: { types: ['task', 'gate'], ids: ['B', 'none'] } }, ['3']],
  ['all but a person', { notBy: ana }, ['2', '4']],
  ['a request', { correlationId: 'request-4' }, ['4']],
  [
    'a time',
    {
      from: Temporal.Instant.from('2027-01-02T08:00:00Z'),
      until: Temporal.Instant.from('2027-01-04T08:00:00Z'),
    },
    ['2', '3'],
  ],
])('lists by %s', async ([, filter, expected]) => {
  expect(await requests(filter)).toEqual(expected);
});

test('pages from the newest', async () => {
  const page = await listJournal(scratch.db, {}, { page: 2, size: 3 });
  expect(page).toMatchObject({ page: 2, size: 3, total: 4 });
  expect(page.items).toEqual([
    expect.objectContaining({
      at: '2027-01-01T08:00:00Z',
      personId: ana,
      organisationId: mayenne,
      summary: { state: ['started', 'declared'] },
    }),
  ]);
});

test.for(['update journal set action = $$x$$', 'delete from journal', 'truncate journal'])(
  'refuses %s',
  async (statement) => {
    await expect(sql.raw(statement).execute(scratch.db)).rejects.toThrow('append-only');
  },
);
