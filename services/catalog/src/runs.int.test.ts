// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { eventually, organisationSnapshot } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { type Driver, bodyOf, driver } from './test-support/driver.ts';

type Name = Parameters<CatalogFixture['as']>[0];
const MANY = 24;
/** A machine that does much else takes its time for dozens of lines. */
const BUSY_MS = 60_000;
const TEST_MS = 150_000;
const NATION = 'coordination@nat';
const SECOND = 'technical@nat';

let catalog: CatalogFixture;
let drive: Driver;

beforeAll(async () => {
  catalog = await startFixture();
  await fillCatalogue(catalog);
  drive = driver(catalog);
  for (let index = 0; index < MANY; index += 1) await join(`dep-9${index}`);
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

/** One more department of the region. */
const join = async (key: string) => {
  const id = newId();
  const model = catalog.network['dep-53'];
  await catalog.identity.publish({
    type: 'organisation.registered',
    aggregate: 'organisation',
    aggregateId: id,
    data: organisationSnapshot({ ...model, id, key: key as 'dep-53' }),
  });
  return id;
};
const run = (runId: string) => ({ params: { path: { runId } } });
const read = async (runId: string) =>
  bodyOf(await catalog.as(NATION).GET('/activation-runs/{runId}', run(runId)));
const move = (
  name: Name,
  of: { id: string; version: number },
  what: 'approve' | 'pause' | 'resume' | 'stop',
) =>
  catalog.as(name).POST('/activation-runs/{runId}/moves', {
    params: { path: { runId: of.id }, header: { 'If-Match': `"${of.version}"` } },
    body: { move: what },
  });
const until = (runId: string, isWanted: (of: Awaited<ReturnType<typeof read>>) => boolean) =>
  eventually(async () => {
    const found = await read(runId);
    if (!isWanted(found)) throw new Error(JSON.stringify([found.state, found.lines]));
    return found;
  }, BUSY_MS);
const linesOf = async (runId: string, state: 'done' | 'skipped' | 'waiting') =>
  bodyOf(
    await catalog.as(NATION).GET('/activation-runs/{runId}/lines', {
      params: { path: { runId }, query: { state, size: 200 } },
    }),
  ).items;

test(
  'many at once: shown first, approved by a second person, paused, killed, and each once',
  { timeout: TEST_MS },
  async () => {
    const offers = await Promise.all(
      ['nextcloud-commun', 'discourse-commun'].map((key) => drive.offer(key)),
    );
    const order = {
      name: 'Vague 1',
      organisationId: catalog.network.nat.id,
      offerIds: offers.map(({ id }) => id),
    };
    const preview = await eventually(async () => {
      const found = bodyOf(
        await catalog.as(NATION).POST('/activation-runs/preview', { body: order }),
      ).items;
      expect(found[0]?.organisations).toBeGreaterThanOrEqual(MANY + 3);
      return found;
    });
    expect(preview.map(({ ready, organisations }) => ready === organisations)).toContain(true);

    const key = { 'Idempotency-Key': 'vague-numero-un' };
    const create = () => catalog.as(NATION).POST('/activation-runs', { body: order, headers: key });
    const asked = bodyOf(await create());
    expect(bodyOf(await create()).id).toBe(asked.id);
    const total = preview.reduce((sum, { organisations }) => sum + organisations, 0);
    expect(asked).toMatchObject({
      state: 'awaiting-approval',
      lines: { waiting: total, done: 0, skipped: 0 },
      moves: ['stop'],
    });
    expect((await move(NATION, asked, 'approve')).error?.code).toBe('run-own');
    const going = bodyOf(await move(SECOND, asked, 'approve'));
    const paused = await move(NATION, going, 'pause');
    if (paused.data) {
      const { lines } = await until(asked.id, ({ state }) => state === 'paused');
      await catalog.restart();
      expect((await read(asked.id)).lines).toEqual(lines);
      bodyOf(await move(SECOND, await read(asked.id), 'resume'));
    }
    await catalog.restart();
    const done = await until(asked.id, ({ state }) => state === 'done');
    expect(done.lines.waiting).toBe(0);
    expect(done.lines.done + done.lines.skipped).toBe(total);
    expect(done.lines.done).toBe(preview.reduce((sum, { ready }) => sum + ready, 0));
    const begun = await linesOf(asked.id, 'done');
    expect(new Set(begun.map(({ activationId }) => activationId)).size).toBe(begun.length);

    const again = bodyOf(
      await catalog.as(NATION).POST('/activation-runs', { body: { ...order, name: 'Encore' } }),
    );
    bodyOf(await move(SECOND, again, 'approve'));
    const twice = await until(again.id, ({ state }) => state === 'done');
    expect(twice.lines).toEqual({ waiting: 0, done: 0, skipped: total });
    const [line] = await linesOf(again.id, 'skipped');
    expect(line?.reason?.sentence).toMatch(/déjà|s’adresse|réservée/);
  },
);

test('a few begin at once, and stay to be accepted by the tier above', async () => {
  const offer = await drive.offer('nextcloud-rhin');
  const asked = bodyOf(
    await catalog.as('technical@dep-68').POST('/activation-runs', {
      body: {
        name: 'Le département',
        organisationId: catalog.network['dep-68'].id,
        offerIds: [offer.id],
      },
    }),
  );
  const done = await until(asked.id, ({ state }) => state === 'done');
  expect(done.activations).toEqual([{ state: 'requested', count: 1 }]);
  const outside = await catalog.as('technical@dep-68').POST('/activation-runs', {
    body: {
      name: 'Ailleurs',
      organisationId: catalog.network['dep-68'].id,
      organisationIds: [catalog.network['dep-53'].id],
      offerIds: [offer.id],
    },
  });
  expect(outside.error?.code).toBe('run-outside');
});

test(
  'a rule takes in who joins later, and never what was ended',
  { timeout: TEST_MS },
  async () => {
    const offer = await drive.offer('peertube-commun');
    const region = catalog.network['reg-52'].id;
    const asked = bodyOf(
      await catalog.as('coordination@reg-52').POST('/activation-runs', {
        body: {
          kind: 'rule',
          name: 'Vidéos pour tous',
          organisationId: region,
          offerIds: [offer.id],
        },
      }),
    );
    expect(asked).toMatchObject({ state: 'awaiting-approval', lines: { waiting: 0 } });
    bodyOf(await move('technical@reg-52', asked, 'approve'));
    const first = await until(asked.id, ({ lines }) => lines.done > MANY && lines.waiting === 0);
    const newcomer = await join('dep-2a');
    const later = await until(asked.id, ({ lines }) => lines.done === first.lines.done + 1);
    const line = (await linesOf(asked.id, 'done')).find(
      ({ organisationId }) => organisationId === newcomer,
    );
    const activation = await drive.activation(NATION, line?.activationId ?? '');
    bodyOf(await drive.end(NATION, activation, { wantsExport: false }));
    await catalog.restart();
    const last = await join('dep-2b');
    await until(asked.id, ({ lines }) => lines.done === later.lines.done + 1);
    const items = bodyOf(
      await catalog.as(NATION).GET('/activations', {
        params: { query: { organisationId: newcomer, offerId: offer.id } },
      }),
    ).items;
    expect(items.map(({ state }) => state)).toEqual([expect.stringMatching(/ending|ended/)]);
    const stopped = bodyOf(await move('technical@reg-52', await read(asked.id), 'stop'));
    expect(stopped.state).toBe('stopped');
    const after = await join('dep-75');
    await eventually(async () => {
      const { verdict } = await drive.offer('peertube-commun', after);
      expect(verdict).toMatchObject({ requestable: true });
    });
    expect(last).not.toBe(after);
    expect((await read(asked.id)).lines.done).toBe(later.lines.done + 1);
  },
);
