// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';
import { type Clock, shiftedClock } from '@essaim/kernel';
import { type PersonaName, eventually } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { bodyOf, driver } from './test-support/driver.ts';

type Report = CatalogApi['components']['schemas']['Report'];

let aheadHours = 0;
const base = shiftedClock('2027-01-04T08:00:00Z');
const clock: Clock = {
  now: () => base.now().add({ hours: aheadHours }),
  today: () => base.now().add({ hours: aheadHours }).toZonedDateTimeISO('UTC').toPlainDate(),
};

let catalog: CatalogFixture;
let instanceId: string;
beforeAll(async () => {
  catalog = await startFixture({ clock });
  await fillCatalogue(catalog);
  ({ instanceId } = await driver(catalog).offer('nextcloud-bocage'));
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

const write = (title = 'Je ne peux rien déposer') =>
  catalog.as('member@53-00013').POST('/reports', {
    body: {
      instanceId,
      organisationId: catalog.network['53-00013'].id,
      title,
      message: 'Depuis ce matin, « espace plein ».',
    },
  });

const at = ({ id, version }: Pick<Report, 'id' | 'version'>) => ({
  params: { path: { reportId: id }, header: { 'If-Match': `"${version}"` } },
});

const read = async (name: PersonaName, { id }: Pick<Report, 'id'>) =>
  bodyOf(await catalog.as(name).GET('/reports/{reportId}', { params: { path: { reportId: id } } }));

const waitsFor = async (name: PersonaName): Promise<string[]> => {
  const answer = await catalog
    .as(name)
    .GET('/reports', { params: { query: { scope: 'waiting' } } });
  return bodyOf(answer).items.map(({ id }) => id);
};

const until = (name: PersonaName, report: Report) =>
  eventually(async () => {
    if (!(await waitsFor(name)).includes(report.id)) throw new Error('it is not there');
  });

test('a problem goes to support, climbs when nobody answers, and the answer reaches who has it', async () => {
  const report = bodyOf(await write());
  expect(report).toMatchObject({
    state: 'open',
    toolName: 'Nextcloud',
    who: { role: 'support', organisationId: catalog.network['dep-53'].id },
    may: { answer: false, reply: true, pass: false, close: true },
  });
  expect(await waitsFor('support@dep-53')).toContain(report.id);
  expect(await waitsFor('support@reg-52')).not.toContain(report.id);
  aheadHours += 47;
  expect(await waitsFor('support@dep-53')).toContain(report.id);
  aheadHours += 2;
  await until('support@reg-52', report);
  expect(await waitsFor('support@dep-53')).not.toContain(report.id);
  const climbed = await read('support@reg-52', report);
  expect(climbed.entries.map(({ kind, by }) => [kind, by])).toEqual([['climbed', null]]);

  const answer = await catalog.as('support@reg-52').POST('/reports/{reportId}/answer', {
    ...at(climbed),
    body: { message: 'Videz la corbeille, puis réessayez.' },
  });
  const told = bodyOf(answer);
  expect(told).toMatchObject({ state: 'answered', climbsAt: null, who: null });
  const late = await catalog
    .as('coordination@dep-53')
    .POST('/reports/{reportId}/close', { ...at(climbed), body: {} });
  expect(late.error?.code).toBe('version-conflict');

  const seen = await read('member@53-00013', report);
  expect(seen.entries.at(-1)).toMatchObject({
    kind: 'answer',
    message: 'Videz la corbeille, puis réessayez.',
  });
  const again = bodyOf(
    await catalog.as('member@53-00013').POST('/reports/{reportId}/reply', {
      ...at(seen),
      body: { message: 'Elle est vide.' },
    }),
  );
  expect(again.state).toBe('open');
  await until('support@reg-52', report);

  const hoster = await catalog.as('operator@heb-bocage').GET('/reports/{reportId}', {
    params: { path: { reportId: again.id } },
  });
  expect(hoster.response.status).toBe(403);
  const passed = bodyOf(
    await catalog.as('support@reg-52').POST('/reports/{reportId}/pass', {
      ...at(again),
      body: { to: 'hoster', message: 'Le disque est-il plein ?' },
    }),
  );
  expect(passed).toMatchObject({ climbsAt: null, who: { role: 'operator' } });
  expect(await waitsFor('operator@heb-bocage')).toContain(report.id);
  expect(await waitsFor('operator@heb-rhin')).toEqual([]);
  const mended = bodyOf(
    await catalog.as('operator@heb-bocage').POST('/reports/{reportId}/answer', {
      ...at(passed),
      body: { message: 'C’est réparé.' },
    }),
  );
  const done = bodyOf(
    await catalog
      .as('member@53-00013')
      .POST('/reports/{reportId}/close', { ...at(mended), body: {} }),
  );
  expect(done).toMatchObject({
    state: 'closed',
    may: { answer: false, reply: false, pass: false, close: false },
  });
  const over = await catalog.as('member@53-00013').POST('/reports/{reportId}/reply', {
    ...at(done),
    body: { message: 'Encore.' },
  });
  expect(over.error?.code).toBe('report-closed');
});

test('each sees their own and those of their people, and nobody else’s', async () => {
  const { id } = bodyOf(await write('Une autre question'));
  const all = async (name: PersonaName): Promise<string[]> =>
    bodyOf(await catalog.as(name).GET('/reports')).items.map((one) => one.id);
  for (const name of ['member@53-00013', 'support@dep-53', 'coordination@nat'] as const) {
    expect(await all(name), name).toContain(id);
  }
  for (const name of ['member@dep-53', 'support@reg-44', 'operator@heb-bocage'] as const) {
    expect(await all(name), name).not.toContain(id);
  }
});

test('twenty open reports of one person are enough', async () => {
  let last = await write('Encore une');
  for (let n = 0; n < 20 && !last.error; n += 1) last = await write(`Encore une, ${n}`);
  expect(last.error?.code).toBe('reports-too-many');
});

test('a known problem is shown until it is over', async () => {
  const operator = catalog.as('operator@heb-bocage');
  const known = bodyOf(
    await operator.POST('/known-problems', {
      body: { instanceId, title: 'Le dépôt est lent', advice: 'Attendez le soir.' },
    }),
  );
  const shown = async () =>
    bodyOf(
      await catalog
        .as('member@dep-53')
        .GET('/known-problems', { params: { query: { instanceId } } }),
    ).items.map(({ id }) => id);
  expect(await shown()).toEqual([known.id]);
  bodyOf(
    await operator.POST('/known-problems/{knownProblemId}/end', {
      params: { path: { knownProblemId: known.id }, header: { 'If-Match': `"${known.version}"` } },
    }),
  );
  expect(await shown()).toEqual([]);
});
