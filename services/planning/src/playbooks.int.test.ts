// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { createDatabase } from '@essaim/postgres';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanningTables } from './db/schema.ts';
import { codeOf } from './test-support/act.ts';
import { replaced, smallPlaybook } from './test-support/files.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { faultTests } from './test-support/playbooks/fault-tests.ts';
import {
  NEW_TASK,
  type PlaybookStage,
  playbookCalls,
} from './test-support/playbooks/playbook-stage.ts';
import { runningTaskTests } from './test-support/playbooks/running-task-tests.ts';
import { variantTests } from './test-support/playbooks/variant-tests.ts';
import { importAll } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];

const stage = {} as PlaybookStage;
let fixture: PlanningFixture;
let first: Schemas['PlaybookSummary'];
beforeAll(async () => {
  fixture = await startFixture({
    lives: (name) =>
      name.endsWith('@nat') ||
      ['board@dep-53', 'coordination@dep-68', 'coordination@reg-44'].includes(name),
  });
  const db = createDatabase<PlanningTables>(fixture.databaseUrl, { poolSize: 1 });
  Object.assign(stage, { fixture, db, reference: await importAll(fixture) });
});
afterAll(async () => {
  await stage.db.destroy();
  await fixture[Symbol.asyncDispose]();
});
const { nation, importText, textOf, compare, stored } = playbookCalls(stage);

test('a text is published, told to the others, and in the journal', async () => {
  const dry = await unwrap(importText(smallPlaybook(), true));
  expect(dry).toMatchObject({
    valid: true,
    errors: [],
    playbook: null,
    counts: { tasks: 5, gates: 1, criteria: 2, waveGates: 1 },
  });
  const { response, data } = await importText(smallPlaybook());
  expect(response.status).toBe(201);
  first = data!.playbook!;
  expect(first).toMatchObject({
    key: 'shared-garden',
    version: 1,
    title: { fr: 'Ouvrir des jardins partagés', en: 'Open shared gardens' },
  });
  const again = await importText(`\uFEFF${smallPlaybook().replaceAll('\n', '\r\n')}`);
  expect([again.response.status, again.data?.playbook?.id]).toEqual([200, first.id]);
  const whole = await unwrap(
    nation().GET('/playbooks/{playbookId}', { params: { path: { playbookId: first.id } } }),
  );
  expect(whole.tasks.find(({ key }) => key === 'D01')?.instructions).toEqual({
    fr: 'Appelez la mairie et proposez deux dates de visite.\nGardez une photo du terrain.',
    en: 'Call the town hall and offer two dates.',
  });
  const { items } = await unwrap(
    nation().GET('/journal', { params: { query: { resourceId: first.id } } }),
  );
  expect(items.map(({ action }) => action)).toEqual(['importPlaybook']);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from outbox
    where type = 'playbook.published' and envelope->'data'->>'id' = ${first.id}`.execute(stage.db);
  expect(rows[0]?.count).toBe(1);
});
faultTests(stage);

test('a version downloaded as a text is the same content when it is imported', async () => {
  const text = await textOf(stage.reference.id);
  expect(text).toContain('format: essaim-playbook/1\nkey: hosted-tools\n');
  const again = await importText(text);
  expect([again.response.status, again.data?.playbook?.id]).toEqual([200, stage.reference.id]);
  const { response } = await nation().GET('/playbooks/{playbookId}/text', {
    params: { path: { playbookId: first.id } },
    parseAs: 'text',
  });
  expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="shared-garden-v1.yaml"',
  );
});
runningTaskTests(stage);

test('two versions are compared from the older to the newer, whichever is asked first', async () => {
  const text = replaced(
    replaced(
      await textOf(first.id),
      'min: 10, likely: 15, max: 30',
      'min: 10, likely: 20, max: 30',
    ),
    '  L01:',
    '  L02:',
  );
  const second = (await unwrap(importText(text))).playbook!;
  expect(second).toMatchObject({ key: 'shared-garden', version: 2 });
  const comparison = await compare(second.id, first.id);
  expect(comparison).toMatchObject({
    before: { version: 1 },
    after: { version: 2 },
    changes: [
      {
        kind: 'task',
        key: 'D01',
        change: 'changed',
        fields: [
          {
            field: 'duration.likely',
            name: { fr: 'durée probable, en jours', en: 'probable duration, in days' },
            before: '15',
            after: '20',
            afterWords: { fr: '20', en: '20' },
          },
        ],
      },
      { kind: 'task', key: 'L02', change: 'added', fields: [] },
      { kind: 'task', key: 'L01', change: 'removed', fields: [] },
    ],
  });
  expect(await compare(first.id, second.id)).toEqual(comparison);
  expect((await compare(first.id, first.id)).changes).toEqual([]);
  const unknown = nation().GET('/playbooks/{playbookId}/comparison', {
    params: { path: { playbookId: first.id }, query: { with: crypto.randomUUID() } },
  });
  expect(await codeOf(unknown)).toBe('not-found');
});
test('tasks are edited in the newest version: a draft first, then the next version', async () => {
  const { items } = await unwrap(nation().GET('/playbooks', { params: { query: { size: 200 } } }));
  const [newest] = items
    .filter(({ key }) => key === 'shared-garden')
    .toSorted((a, b) => b.version - a.version);
  const edit = (
    playbookId: string,
    tasks: Schemas['TaskEdit'][],
    publish = false,
    removed: string[] = [],
  ) =>
    nation().POST('/playbooks/{playbookId}/edit', {
      params: { path: { playbookId } },
      body: { tasks, publish, removed },
    });
  const before = await stored();
  const changes = [{ key: 'D01', effort: 7.5, predecessors: ['N01:FS:5wd:nation'] }];
  const draft = await unwrap(edit(newest!.id, changes));
  expect(draft).toMatchObject({ valid: true, playbook: null });
  expect(draft.text).toContain('effort: 7.5');
  expect(draft.changes[0]?.fields.map(({ afterWords }) => afterWords?.fr)).toContain(
    'après « Écrire la charte des jardins » (N01) de la nation, 5 jours ouvrés plus tard',
  );
  const bad = [{ key: 'D01', predecessors: ['N99:FS:0wd:nation'] }];
  expect((await unwrap(edit(newest!.id, bad))).errors).toMatchObject([
    { code: 'predecessor-unknown' },
  ]);
  expect(await codeOf(edit(newest!.id, bad, true))).toBe('playbook-invalid');
  const whole = await unwrap(edit(newest!.id, [NEW_TASK], false, ['L02']));
  expect(whole.errors).toEqual([]);
  expect(whole.changes.map(({ key, change }) => [key, change])).toEqual([
    ['R09', 'added'],
    ['L02', 'removed'],
  ]);
  expect(await stored()).toEqual(before);
  const { response, data } = await edit(newest!.id, changes, true);
  expect([response.status, data?.playbook?.version]).toEqual([201, newest!.version + 1]);
  expect(await codeOf(edit(newest!.id, changes))).toBe('playbook-outdated');
  expect(await textOf(newest!.id)).not.toContain('effort: 7.5');
});

test('the same text imported by several at once is one version', async () => {
  const text = replaced(smallPlaybook(), 'likely: 15', 'likely: 25');
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => unwrap(importText(text))));
  expect(new Set(outcomes.map(({ playbook }) => playbook?.id)).size).toBe(1);
  const { items } = await unwrap(nation().GET('/playbooks', { params: { query: { size: 100 } } }));
  const versions = items.filter(({ key }) => key === 'shared-garden').map((one) => one.version);
  expect(versions.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});

test('the database itself refuses to change a published version, or to let it go', async () => {
  const before = await stored();
  const never = /a published playbook version never changes/;
  await expect(sql`update playbook set title_fr = 'Autre'`.execute(stage.db)).rejects.toThrow(
    never,
  );
  await expect(sql`delete from playbook`.execute(stage.db)).rejects.toThrow(never);
  await expect(sql`truncate playbook cascade`.execute(stage.db)).rejects.toThrow(never);
  expect(await stored()).toEqual(before);
});

test('reading is for everybody with a hat, publishing for those who plan', async () => {
  const board = fixture.as('board@dep-53');
  const text = await unwrap(
    board.GET('/playbooks/{playbookId}/text', {
      params: { path: { playbookId: first.id } },
      parseAs: 'text',
    }),
  );
  expect(text).toContain('key: shared-garden');
  const refused = board.POST('/playbooks/import-text', { body: { text, dryRun: true } });
  expect((await refused).response.status).toBe(403);
});
variantTests(stage);

test('where another playbook has its key already, an own version has the next one', async () => {
  const key = `${first.key}-dep-68`;
  await unwrap(importText(replaced(smallPlaybook(), 'key: shared-garden', `key: ${key}`)));
  const { items } = await unwrap(nation().GET('/playbooks', { params: { query: { size: 100 } } }));
  const gardens = items.filter((one) => one.key === first.key);
  const newest = gardens.toSorted((a, b) => b.version - a.version)[0]!;
  const { id } = fixture.network['dep-68'];
  const derive = () =>
    fixture.as('coordination@dep-68').POST('/playbooks/{playbookId}/variant', {
      params: { path: { playbookId: newest.id } },
      body: { organisationId: id },
    });
  const outcomes = await Promise.all([1, 2, 3].map(() => derive()));
  expect(outcomes.filter(({ response }) => response.status === 201)).toHaveLength(1);
  for (const { data } of outcomes) {
    expect(data).toMatchObject({ key: `${key}-2`, version: 1, owner: { id } });
    expect(data!.base).toEqual({ id: newest.id, key: first.key, version: newest.version });
  }
});
