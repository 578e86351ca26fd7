// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from './test-support/act.ts';
import { dataFile, playbookImport, replaced, resourcesOf } from './test-support/files.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { importAll } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];
type Problem = Schemas['Problem'];

let fixture: PlanningFixture;
let playbook: Schemas['PlaybookSummary'];
beforeAll(async () => {
  fixture = await startFixture();
  playbook = await importAll(fixture);
});
afterAll(() => fixture[Symbol.asyncDispose]());

const nation = () => fixture.as('coordination@nat');
const problemOf = async (call: Promise<{ error?: unknown }>): Promise<Problem> =>
  (await call).error as Problem;

const importPlaybook = (change: Partial<Schemas['PlaybookImport']>) =>
  nation().POST('/playbooks/import', { body: { ...playbookImport(), ...change } });

test('the same content twice is the version that exists', async () => {
  const again = await importPlaybook({});
  expect(again.response.status).toBe(200);
  expect(again.data?.playbook).toMatchObject({ id: playbook.id, version: 1 });
  const changed = await importPlaybook({
    key: 'short',
    tasks: replaced(playbookImport().tasks, '15,25,40', '10,20,30'),
  });
  expect(changed.response.status).toBe(201);
  const { items } = await unwrap(nation().GET('/playbooks'));
  expect(items.map(({ key, version }) => `${key} ${version}`).sort()).toEqual([
    'hosted-tools 1',
    'short 1',
  ]);
});

test('a published version is read whole', async () => {
  const whole = await unwrap(
    nation().GET('/playbooks/{playbookId}', { params: { path: { playbookId: playbook.id } } }),
  );
  expect(whole.tasks.find(({ key }) => key === 'D21')).toMatchObject({
    responsible: 'dep.liens',
    predecessors: ['G3:FS:0wd:same', 'D20:SS:5wd:same'],
    demands: [
      { resource: 'technician_days', quantity: 2, unit: 'day' },
      { resource: 'hosting_users', quantity: 410, unit: 'account' },
      { resource: 'hosting_gb', quantity: 820, unit: 'GB' },
    ],
  });
  expect(whole.gates.map(({ key, mode }) => [key, mode])).toEqual([
    ['G1', 'all'],
    ['G2', 'all'],
    ['G3', '6-of-7'],
    ['G4', 'all'],
  ]);
});

test('a broken table: each bad line has its place and its sentence, nothing is published', async () => {
  const tasks = replaced(
    replaced(playbookImport().tasks, 'nat.pilotage', 'nat.pilote'),
    'N01:FS:0wd:same',
    'N99:FS:0wd:same',
  );
  const dry = await unwrap(importPlaybook({ tasks, dryRun: true }));
  expect(dry).toMatchObject({ valid: false, playbook: null, dryRun: true });
  expect(dry.errors.map(({ line, column }) => [line, column])).toEqual([
    [2, 'responsible'],
    [3, 'predecessors'],
  ]);
  const refused = await problemOf(importPlaybook({ tasks }));
  expect(refused).toMatchObject({ code: 'playbook-invalid', status: 422 });
  expect(refused.errors).toMatchObject([
    { where: 'tasks:2:responsible', detail: dry.errors[0]?.detail },
    { where: 'tasks:3:predecessors' },
  ]);
  const unreadable = await problemOf(importPlaybook({ gates: 'key,alias\n"open' }));
  expect(unreadable).toMatchObject({ code: 'csv-invalid' });
  const { total } = await unwrap(nation().GET('/playbooks'));
  expect(total).toBe(2);
});

test('a playbook whose tasks wait in a circle is refused with the circle', async () => {
  const tasks = replaced(
    playbookImport().tasks,
    'N12:FS:0wd:nation|R03:FS:0wd:region',
    'D06:FS:0wd:same',
  );
  const refused = await problemOf(importPlaybook({ tasks }));
  expect(refused).toMatchObject({ code: 'playbook-cyclic', status: 422 });
  expect(refused.detail).toContain('D01 > ');
  expect(refused.detail).toContain('Rien n’a été publié.');
});

test('a broken capacity is refused with its line, in both languages, and changes nothing', async () => {
  const csv = replaced(resourcesOf('nat', 'reg-52'), 'reg-52', 'reg-99');
  const before = await unwrap(nation().GET('/resources', { params: { query: { size: 200 } } }));
  const refused = await problemOf(nation().POST('/resources/import', { body: { csv } }));
  expect(refused).toMatchObject({ code: 'csv-invalid', status: 422 });
  expect(refused.errors?.[0]).toMatchObject({
    where: expect.stringMatching(/^resources:\d+:organisation_key$/) as string,
    detail:
      'Aucune structure ne porte la clé « reg-99 ». Importez le réseau d’abord, ou corrigez la clé.',
  });
  const english = await problemOf(
    fixture.as('coordination@nat', { language: 'en' }).POST('/resources/import', { body: { csv } }),
  );
  expect(english.errors?.[0]?.detail).toContain('No organisation has the key');
  const dry = await unwrap(
    nation().POST('/resources/import', { body: { csv: resourcesOf('nat'), dryRun: true } }),
  );
  expect(dry).toMatchObject({ valid: true, created: 0, changed: 0, unchanged: dry.rows });
  const after = await unwrap(nation().GET('/resources', { params: { query: { size: 200 } } }));
  expect(after).toEqual(before);
});

test('the line of an unknown organisation is told after a note over several lines', async () => {
  const [header, first, second, third] = resourcesOf('nat').split('\n');
  const csv = [
    header,
    `${first}"sur\ndeux lignes, nat-9"`,
    second,
    third?.replace(',nat,', ',nat-9,'),
  ];
  const report = await unwrap(
    nation().POST('/resources/import', {
      body: { csv: csv.join('\n'), dryRun: true },
    }),
  );
  expect(report.errors.map(({ where }) => where)).toEqual(['resources:5:organisation_key']);
});

test('a table of capacities without a line changes nothing', async () => {
  const [header = ''] = resourcesOf('nat').split(/\r?\n/);
  const report = await unwrap(nation().POST('/resources/import', { body: { csv: header } }));
  expect(report).toMatchObject({ valid: true, rows: 0, created: 0, changed: 0, unchanged: 0 });
});

test('the same capacities imported by several at once are there once', async () => {
  const list = async () =>
    (await unwrap(nation().GET('/resources', { params: { query: { size: 200 } } }))).total;
  const before = await list();
  const csv = resourcesOf('reg-52').replaceAll('reg-52', 'dep-68');
  await Promise.all(
    [1, 2, 3, 4].map(() => unwrap(nation().POST('/resources/import', { body: { csv } }))),
  );
  const rows = csv.trim().split(/\r?\n/).length - 1;
  expect(rows).toBeGreaterThan(0);
  expect(await list()).toBe(before + rows);
});

test('a body over one megabyte is refused while it comes', async () => {
  const refused = importPlaybook({ tasks: 'x'.repeat(1_100_000) });
  expect(await codeOf(refused)).toBe('body-too-large');
});

test('calendars say until when they know', async () => {
  const { items } = await unwrap(nation().GET('/school-holidays'));
  expect(items.find(({ calendar }) => calendar === 'B')).toMatchObject({
    lastDay: '2028-08-31',
    departments: ['53', '68', '72'],
  });
  const bad =
    'date,vacances_zone_a,vacances_zone_b,vacances_zone_c,nom_vacances\n2027-13-01,True,True,True,Été\n';
  const refused = await problemOf(
    nation().POST('/school-holidays/import', { body: { format: 'zones', csv: bad } }),
  );
  expect(refused).toMatchObject({ code: 'csv-invalid' });
  expect(dataFile('school-holidays-own.csv')).toContain('corse');
});
