// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IdentityClient, unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import { eventually } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ADMINISTRATOR,
  ACCEPTED,
  FILE,
  REFUSED,
  apply,
  at,
  check,
  csv,
  locals,
  read,
  recorded,
  startWithNetwork,
  stop,
  tokenOf,
} from './test-support/association-imports.ts';
import { fixture } from './test-support/fixture.ts';
import type { TestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let nation: IdentityClient;

beforeAll(async () => {
  identity = await startWithNetwork();
  nation = identity.as(await tokenOf(identity, ADMINISTRATOR));
});
afterAll(() => identity[Symbol.asyncDispose]());

/** Holds the row of an import as soon as it is so far, so that nothing more of it is recorded. */
const holdWhen = async (
  id: string,
  isSoFar: (row: { done: number }) => boolean,
): Promise<AsyncDisposable> => {
  const release = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = eventually(
    () =>
      identity.db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('association_import')
          .select('done')
          .where('id', '=', id as never)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (!isSoFar(row)) throw new Error(`only ${row.done} lines are recorded`);
        held.resolve();
        await release.promise;
      }),
    60_000,
  );
  await Promise.race([held.promise, holding]);
  return {
    [Symbol.asyncDispose]: async () => {
      release.resolve();
      await holding;
    },
  };
};

const versions = async () =>
  identity.db
    .selectFrom('organisation')
    .select((eb) => ['version', eb.fn.countAll<number>().as('count')])
    .where('tier', '=', 'local')
    .groupBy('version')
    .orderBy('version')
    .execute();

test('what was accepted is recorded, once, and the journal tells it once', async () => {
  const { id } = await check(nation);
  expect(await apply(nation, id)).toMatchObject({ state: 'applying' });
  const done = await recorded(nation, id);
  expect(done).toMatchObject({
    done: ACCEPTED,
    recorded: { created: ACCEPTED, updated: 0, unchanged: 0 },
  });
  expect(await locals(nation)).toBe(ACCEPTED);
  const { items } = await unwrap(
    nation.GET('/journal', { params: { query: { action: 'importAssociations' } } }),
  );
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    resourceType: 'import',
    resourceId: id,
    mandateId: expect.any(String),
    summary: { created: ACCEPTED, updated: 0, refused: REFUSED },
  });
});

test('the same file once more changes nothing', async () => {
  const { id, expected } = await check(nation);
  expect(expected).toEqual({ created: 0, updated: 0, unchanged: ACCEPTED });
  await apply(nation, id);
  expect((await recorded(nation, id)).recorded).toEqual(expected);
  expect(await versions()).toEqual([{ version: 1, count: ACCEPTED }]);
});

test('an import that is interrupted goes on where it was, and doubles nothing', async () => {
  const changed = FILE.replaceAll(/;(\d+);(\d+);(\d+);/g, ';$1;$2;9$3;');
  const { id, expected } = await check(nation, changed);
  expect(expected).toEqual({ created: 0, updated: ACCEPTED, unchanged: 0 });
  await apply(nation, id);
  await using held = await holdWhen(id, ({ done }) => done > 0);
  const stopping = identity.stop();
  await held[Symbol.asyncDispose]();
  await stopping;
  const { state, done } = await identity.db
    .selectFrom('association_import')
    .select(['state', 'done'])
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();
  expect(state).toBe('applying');
  expect(done).toBeLessThan(ACCEPTED);
  await identity.start();
  nation = identity.as(await tokenOf(identity, ADMINISTRATOR));
  expect(await recorded(nation, id)).toMatchObject({ done: ACCEPTED, recorded: expected });
  expect(await versions()).toEqual([{ version: 2, count: ACCEPTED }]);
});

test('an import that is stopped keeps what it recorded, and the journal says who stopped it', async () => {
  const { id } = await check(nation, FILE.replaceAll(/;(\d+);(\d+);(\d+);/g, ';$1;$2;8$3;'));
  await apply(nation, id);
  const held = await holdWhen(id, ({ done }) => done > 0);
  const stopping = stop(nation, id);
  await held[Symbol.asyncDispose]();
  const stopped = await stopping;
  expect(stopped.state).toBe('stopped');
  expect(stopped.done).toBeGreaterThan(0);
  expect(stopped.done).toBeLessThan(ACCEPTED);
  expect(stopped.recorded.updated).toBe(stopped.done);
  const { items } = await unwrap(nation.GET('/journal', { params: { query: { resourceId: id } } }));
  expect(items.map(({ action }) => action)).toEqual([
    'stopAssociationImport',
    'applyAssociationImport',
  ]);
  expect(items[0]?.summary).toMatchObject({ updated: stopped.done });
});

test('what cannot be recorded any more is refused then, with its cells', async () => {
  const { id, accepted } = await check(nation);
  await identity.db
    .updateTable('organisation')
    .set({ tier: 'hoster', parent_id: null, ancestors: [] })
    .where('key', '=', '53-00001')
    .execute();
  await apply(nation, id);
  const done = await recorded(nation, id);
  expect(done).toMatchObject({ done: accepted, refused: REFUSED + 1 });
  const { items } = await unwrap(
    nation.GET('/association-imports/{importId}/remarks', {
      params: { path: { importId: id }, query: { kind: 'refused', size: 200 } },
    }),
  );
  expect(items.filter(({ code }) => code === 'tier_changed')).toHaveLength(1);
  const { data } = await nation.GET('/association-imports/{importId}/refused.csv', {
    ...at(id),
    parseAs: 'text',
  });
  expect(String(data)).toContain(';53-00001;');
});

test('an import is applied once, and stopped while there is something to stop', async () => {
  const { id } = await check(nation);
  expect(await stop(nation, id)).toMatchObject({ state: 'stopped', done: 0 });
  await expect(apply(nation, id)).rejects.toThrow('import-not-checked');
  await expect(stop(nation, id)).rejects.toThrow('import-already-over');
  await expect(read(nation, newId())).rejects.toThrow('import-unknown');
  const left = await identity.db
    .selectFrom('association_import_chunk')
    .select('number')
    .where('import_id', '=', id as never)
    .execute();
  expect(left).toEqual([]);
});

test('a region imports its own associations, and its imports are seen there and above', async () => {
  await unwrap(nation.POST('/people/import', csv(fixture('people-example.csv'))));
  const loire = identity.as(await tokenOf(identity, await coordinatorOf('reg-52')));
  const east = identity.as(await tokenOf(identity, await coordinatorOf('reg-44')));
  const { id, accepted, refused, ignored, organisation } = await check(loire);
  expect(organisation.name).toContain('Pays de la Loire');
  expect(accepted).toBeGreaterThan(0);
  expect(accepted + refused + ignored).toBe(2003);
  expect(refused).toBeGreaterThan(REFUSED);
  const seen = async (as: IdentityClient) =>
    (await unwrap(as.GET('/association-imports'))).items.some((one) => one.id === id);
  expect([await seen(loire), await seen(nation), await seen(east)]).toEqual([true, true, false]);
  await expect(read(east, id)).rejects.toThrow('forbidden');
  await expect(apply(east, id)).rejects.toThrow('forbidden');
  expect((await read(loire, id)).state).toBe('checked');
});

const coordinatorOf = async (key: string): Promise<string> => {
  const { email } = await identity.db
    .selectFrom('person')
    .innerJoin('mandate', 'mandate.person_id', 'person.id')
    .innerJoin('organisation', 'organisation.id', 'mandate.organisation_id')
    .select('person.email')
    .where('organisation.key', '=', key)
    .where('mandate.role', '=', 'coordination')
    .orderBy('person.email')
    .executeTakeFirstOrThrow();
  return String(email);
};
