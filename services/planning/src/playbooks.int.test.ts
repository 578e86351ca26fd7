// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { createDatabase } from '@essaim/postgres';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanningTables } from './db/schema.ts';
import { codeOf, taskAt } from './test-support/act.ts';
import { playbookImport, replaced, smallPlaybook } from './test-support/files.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { commit, importAll, preparation, propose } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];
type Problem = Schemas['Problem'];

let fixture: PlanningFixture;
let db: Kysely<PlanningTables>;
let reference: Schemas['PlaybookSummary'];
let first: Schemas['PlaybookSummary'];
beforeAll(async () => {
  fixture = await startFixture({
    lives: (name) =>
      name.endsWith('@nat') ||
      ['board@dep-53', 'coordination@dep-68', 'coordination@reg-44'].includes(name),
  });
  db = createDatabase<PlanningTables>(fixture.databaseUrl, { poolSize: 1 });
  reference = await importAll(fixture);
});
afterAll(async () => {
  await db.destroy();
  await fixture[Symbol.asyncDispose]();
});

const nation = (language: 'fr' | 'en' = 'fr') => fixture.as('coordination@nat', { language });
const importText = (text: string, dryRun = false) =>
  nation().POST('/playbooks/import-text', { body: { text, dryRun } });
const textOf = (playbookId: string) =>
  unwrap(
    nation().GET('/playbooks/{playbookId}/text', {
      params: { path: { playbookId } },
      parseAs: 'text',
    }),
  );
const compare = (playbookId: string, other: string) =>
  unwrap(
    nation().GET('/playbooks/{playbookId}/comparison', {
      params: { path: { playbookId }, query: { with: other } },
    }),
  );

/** Everything that an import could have touched. */
const stored = async () => {
  const { rows } = await sql`
    select (select json_agg(p order by p.id) from playbook p)::text as playbooks,
      (select count(*)::int from journal) as journal,
      (select count(*)::int from outbox) as outbox`.execute(db);
  return rows[0];
};

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
    where type = 'playbook.published' and envelope->'data'->>'id' = ${first.id}`.execute(db);
  expect(rows[0]?.count).toBe(1);
});

describe('a text with faults', () => {
  test('names every one with its line and character, and nothing changes', async () => {
    const before = await stored();
    const text = replaced(
      replaced(smallPlaybook(), 'nat.pilotage', 'nat.pilote'),
      'effort: 4.5',
      'efort: 4.5',
    );
    const dry = await unwrap(importText(text, true));
    expect(dry).toMatchObject({ valid: false, playbook: null });
    expect(dry.errors).toMatchObject([
      { file: 'playbook', line: 16, character: 20, column: 'tasks.N01.roles.responsible' },
      {
        where: 'playbook:21:5',
        code: 'yaml-key-misspelt',
        detail: '« efort » n’est pas attendu ici. Vouliez-vous dire « effort » ?',
      },
    ]);
    const refused = await importText(text);
    expect(refused.response.status).toBe(422);
    expect(refused.error).toMatchObject({
      code: 'playbook-invalid',
      errors: [{ where: 'playbook:16:20' }, { where: 'playbook:21:5' }],
    });
    const english = await nation('en').POST('/playbooks/import-text', { body: { text } });
    expect((english.error as Problem).errors?.[1]?.detail).toBe(
      '“efort” is not expected here. Did you mean “effort”?',
    );
    expect(await stored()).toEqual(before);
  });

  test.each([
    [
      'a circle',
      (text: string) => replaced(text, '- G1\n', '- G1\n      - D02\n'),
      'playbook-cyclic',
    ],
    ['brackets without end', () => '['.repeat(350_000), 'playbook-invalid'],
    ['references', () => 'a: &a [x]\nb: *a', 'playbook-invalid'],
    ['nothing', () => '', 'playbook-invalid'],
    [
      'a character that the database cannot keep',
      (text: string) => replaced(text, 'Charte adoptée', '"\\0"'),
      'playbook-invalid',
    ],
    [
      'half a character',
      (text: string) => replaced(text, 'Charte adoptée', '"\\uD800"'),
      'playbook-invalid',
    ],
    ['another file', () => playbookImport().tasks, 'playbook-invalid'],
  ])('%s is refused, and nothing changes', async (_name, change, code) => {
    const before = await stored();
    expect(await codeOf(importText(change(smallPlaybook())))).toBe(code);
    expect(await stored()).toEqual(before);
  });

  test('a table with a character that the database cannot keep is refused, and nothing changes', async () => {
    const before = await stored();
    const tasks = replaced(
      playbookImport().tasks,
      'numérotée du comité',
      'numérotée\u0000du comité',
    );
    const { response } = await nation().POST('/playbooks/import', {
      body: { ...playbookImport(), key: 'other', tasks },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await stored()).toEqual(before);
  });
});

test('a version downloaded as a text is the same content when it is imported', async () => {
  const text = await textOf(reference.id);
  expect(text).toContain('format: essaim-playbook/1\nkey: hosted-tools\n');
  const again = await importText(text);
  expect([again.response.status, again.data?.playbook?.id]).toEqual([200, reference.id]);
  const { response } = await nation().GET('/playbooks/{playbookId}/text', {
    params: { path: { playbookId: first.id } },
    parseAs: 'text',
  });
  expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="shared-garden-v1.yaml"',
  );
});

test('a task shows its instructions to whoever does it', async () => {
  const text = replaced(
    await textOf(reference.id),
    '    evidence: Délibération datée\n',
    `      - { key: R04, type: FF, scope: region }
      - { key: R05, type: SF, scope: region }
    evidence: Délibération datée
    instructions: { fr: Inscrivez le point à l’ordre du jour. }
`,
  );
  const published = (await unwrap(importText(text))).playbook!;
  const open = new Set(['R04', 'R05', 'R06', 'R08']);
  const progress = preparation().filter(({ template }) => !open.has(template));
  await commit(fixture, (await propose(fixture, published.id, { progress })).id);
  const task = await taskAt(fixture, 'D01', 'dep-53', 'board@dep-53');
  const french = 'Inscrivez le point à l’ordre du jour.';
  expect(task.instructions).toEqual({ fr: french, en: french });
});

test('links to an end let a task begin, and keep it from being declared, with a sentence', async () => {
  const task = await taskAt(fixture, 'D01', 'dep-53');
  const { rows } = await sql<{ type: string }>`
    select type from edge where successor_id = ${task.id} order by type`.execute(db);
  expect(rows.map(({ type }) => type)).toEqual(['FF', 'FS', 'FS', 'SF']);
  expect(task).toMatchObject({ label: 'ready', waitingFor: [] });
  expect(new Set(task.endWaits.map(({ template }) => template))).toEqual(new Set(['R04', 'R05']));
  const board = fixture.as('board@dep-53');
  const params = { path: { taskId: task.id }, header: { 'If-Match': `"${task.revision}"` } };
  const body = { doneOn: '2027-01-04', evidence: [] };
  const refused = (await board.POST('/tasks/{taskId}/declare', { params, body })).error as Problem;
  expect(refused).toMatchObject({ code: 'task-not-endable', status: 409 });
  expect(refused.detail).toMatch(
    /^Cette tâche ne peut pas encore être déclarée faite\. Elle attend : «/,
  );
  const regional = async (template: string, command: 'start' | 'skip') => {
    const own = await taskAt(fixture, template, 'reg-52');
    const at = { path: { taskId: own.id }, header: { 'If-Match': `"${own.revision}"` } };
    await unwrap(
      command === 'start'
        ? nation().POST('/tasks/{taskId}/start', { params: at })
        : nation().POST('/tasks/{taskId}/skip', { params: at, body: { message: 'Sans objet' } }),
    );
  };
  await regional('R05', 'start');
  expect((await taskAt(fixture, 'D01', 'dep-53')).endWaits).toMatchObject([{ template: 'R04' }]);
  await regional('R04', 'skip');
  expect((await taskAt(fixture, 'D01', 'dep-53')).endWaits).toEqual([]);
  const next = board.POST('/tasks/{taskId}/declare', { params, body });
  expect(await codeOf(next)).toBe('evidence-missing');
});

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

const newTask: Schemas['TaskEdit'] = {
  key: 'R09',
  tier: 'regional',
  repeat: 'region',
  title: { fr: 'Visiter les jardins', en: 'Visit the gardens' },
  roles: { responsible: 'reg.animation', accountable: 'reg.pilotage', consulted: [], informed: [] },
  duration: { min: 1, likely: 2, max: 3 },
};

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
  const whole = await unwrap(edit(newest!.id, [newTask], false, ['L02']));
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
  await expect(sql`update playbook set title_fr = 'Autre'`.execute(db)).rejects.toThrow(never);
  await expect(sql`delete from playbook`.execute(db)).rejects.toThrow(never);
  await expect(sql`truncate playbook cascade`.execute(db)).rejects.toThrow(never);
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

describe('a region has a playbook of its own from a national one', () => {
  let own: Schemas['PlaybookSummary'];
  let base: Schemas['PlaybookSummary'];
  const region = () => fixture.as('coordination@reg-44');
  const department = () => fixture.as('coordination@dep-68');
  const derive = (client: ReturnType<typeof region>, organisationId: string, from = base.id) =>
    client.POST('/playbooks/{playbookId}/variant', {
      params: { path: { playbookId: from } },
      body: { organisationId },
    });
  const edit = (
    client: ReturnType<typeof region>,
    tasks: Schemas['TaskEdit'][],
    more: { removed?: string[]; publish?: boolean } = {},
  ) =>
    client.POST('/playbooks/{playbookId}/edit', {
      params: { path: { playbookId: own.id } },
      body: { tasks, ...more },
    });
  const task: Schemas['TaskEdit'] = { ...newTask, key: 'RX01' };

  test('its coordination makes it once, with the content and a name of its own', async () => {
    const { id } = fixture.network['reg-44'];
    const { items: versions } = await unwrap(
      nation().GET('/playbooks', { params: { query: { size: 100 } } }),
    );
    const ofReference = versions.filter(({ key }) => key === reference.key);
    base = ofReference.toSorted((a, b) => b.version - a.version)[0]!;
    expect(await codeOf(derive(region(), id, reference.id))).toBe('playbook-outdated');
    const made = await derive(region(), id);
    expect(made.response.status).toBe(201);
    own = made.data!;
    expect(own).toMatchObject({
      key: `${base.key}-reg-44`,
      version: 1,
      owner: { id },
      base: { id: base.id, version: base.version },
      counts: base.counts,
    });
    const again = await derive(region(), id);
    expect([again.response.status, again.data?.id]).toEqual([200, own.id]);
    const { rows } = await sql<{ data: object }>`
      select envelope->'data' as data from outbox
      where type = 'playbook.published' and envelope->'data'->>'id' = ${own.id}`.execute(db);
    expect(rows).toMatchObject([{ data: { ownerId: id, basedOn: base.id } }]);
    const { items } = await unwrap(
      region().GET('/journal', { params: { query: { resourceId: own.id } } }),
    );
    expect(items.map(({ action }) => action)).toEqual(['derivePlaybook']);
  });

  test('nobody makes one for another, nor from one that is somebody’s own', async () => {
    const { id } = fixture.network['reg-44'];
    for (const client of [nation(), department(), fixture.as('board@dep-53')])
      expect((await derive(client, id)).response.status).toBe(403);
    const departments = fixture.network['dep-68'].id;
    expect((await derive(fixture.as('board@dep-53'), departments)).response.status).toBe(403);
    const chain = derive(department(), departments, own.id);
    expect(await codeOf(chain)).toBe('variant-base');
    expect(await codeOf(derive(nation(), fixture.network['nat'].id))).toBe('variant-owner');
  });

  test('it adds tasks of its tiers; those of the nation stay as they are', async () => {
    const refused = await unwrap(
      edit(
        region(),
        [
          { key: 'D01', effort: 7 },
          { ...task, key: 'NX01', tier: 'national', repeat: 'campaign' },
        ],
        {
          removed: ['D02'],
        },
      ),
    );
    expect(refused.valid).toBe(false);
    expect(refused.errors.slice(0, 3)).toMatchObject([
      {
        code: 'variant-national',
        column: 'tasks.D01',
        detail:
          'D01 vient du plan type national : votre version ne le change pas. Ajoutez une tâche à vous, ou demandez-le à la nation.',
      },
      { code: 'variant-national', column: 'tasks.D02' },
      { code: 'variant-tier', column: 'tasks.NX01.tier' },
    ]);
    const publishing = edit(region(), [{ key: 'D01', effort: 7 }], { publish: true });
    expect(await codeOf(publishing)).toBe('playbook-invalid');
    for (const client of [nation(), department()])
      expect((await edit(client, [task])).response.status).toBe(403);
    const { response, data } = await edit(region(), [task], { publish: true });
    expect(response.status).toBe(201);
    own = data!.playbook!;
    expect(own).toMatchObject({ version: 2, base: { id: base.id } });
    expect(own.counts.tasks).toBe(base.counts.tasks + 1);
    const changed = await edit(region(), [{ key: 'RX01', effort: 4 }], { publish: true });
    own = changed.data!.playbook!;
    expect(own.version).toBe(3);
  });

  test('the nation cannot publish under its key', async () => {
    const text = replaced(smallPlaybook(), 'key: shared-garden', `key: ${own.key}`);
    expect(await codeOf(importText(text))).toBe('playbook-key-taken');
  });

  const updateOf = () =>
    unwrap(
      region().GET('/playbooks/{playbookId}/update', {
        params: { path: { playbookId: own.id } },
      }),
    );
  const decide = (client: ReturnType<typeof region>, body: Schemas['PlaybookUpdateDecisions']) =>
    client.POST('/playbooks/{playbookId}/update', {
      params: { path: { playbookId: own.id } },
      body,
    });
  const waiting = async () => (await unwrap(region().GET('/work'))).playbookUpdates;
  const nationSays = async (title: string, likely: number) => {
    const text = (await textOf(base.id))
      .replace(/(\n {2}D01:[^]*?fr: )[^\n]*/, `$1${title}`)
      .replace(/(\n {2}D02:[^]*?likely: )\d+/, `$1${likely}`);
    base = (await unwrap(importText(text))).playbook!;
  };
  const named = ({ items }: Schemas['PlaybookUpdate']) =>
    items.map(({ key, unit, state }) => [key, unit, state]);
  const title = { kind: 'task', key: 'D01', unit: 'title' } as const;

  test('what the nation changes waits for the region, which accepts or refuses each', async () => {
    expect(await waiting()).toEqual([]);
    const before = base;
    await nationSays('Présenter au conseil', 9);
    expect(await waiting()).toMatchObject([{ id: own.id, from: before.version, to: base.version }]);
    const update = await updateOf();
    expect(named(update)).toEqual([
      ['D01', 'title', 'proposed'],
      ['D02', 'duration', 'proposed'],
    ]);
    expect(update.items[0]?.fields).toMatchObject([
      { name: { fr: 'titre en français' }, theirs: { fr: 'Présenter au conseil' } },
    ]);
    const sent = { to: base.id, decisions: [{ ...title, take: 'mine' as const }] };
    for (const client of [nation(), department()])
      expect((await decide(client, sent)).response.status).toBe(403);
    expect(await codeOf(decide(region(), { ...sent, to: before.id }))).toBe('playbook-outdated');
    const dry = await unwrap(decide(region(), sent));
    expect(dry.changes.map(({ key }) => key)).toEqual(['D02']);
    const { response, data } = await decide(region(), { ...sent, publish: true });
    expect(response.status).toBe(201);
    own = data!.playbook!;
    expect(own).toMatchObject({ version: 4, base: { id: base.id } });
    expect(await waiting()).toEqual([]);
  });

  test('what was refused is not asked again, until the nation changes it anew', async () => {
    expect(named(await updateOf())).toEqual([['D01', 'title', 'kept']]);
    await nationSays('Présenter aux élus', 9);
    const update = await updateOf();
    expect(named(update)).toEqual([['D01', 'title', 'conflict']]);
    const open = { to: base.id, decisions: [] };
    const dry = await unwrap(decide(region(), open));
    expect(dry.errors).toMatchObject([{ code: 'merge-undecided', column: 'tasks.D01.title' }]);
    const undecided = decide(region(), { ...open, publish: true });
    expect(await codeOf(undecided)).toBe('playbook-invalid');
    const ours = await decide(region(), {
      to: base.id,
      decisions: [{ ...title, take: 'mine' }],
      publish: true,
    });
    expect(ours.response.status).toBe(201);
    own = ours.data!.playbook!;
    expect(own).toMatchObject({ version: 5, base: { id: base.id } });
    const back = { to: base.id, decisions: [{ ...title, take: 'theirs' as const }], publish: true };
    own = (await unwrap(decide(region(), back))).playbook!;
    expect([await textOf(own.id), named(await updateOf())]).toEqual([
      expect.stringContaining('Présenter aux élus'),
      [],
    ]);
    const of = nation().GET('/playbooks/{playbookId}/update', {
      params: { path: { playbookId: base.id } },
    });
    expect(await codeOf(of)).toBe('variant-none');
  });

  test('those who publish it share one draft, which goes when it is published', async () => {
    const path = { playbookId: own.id };
    const content = {
      values: { DX09: { titleFr: 'Inviter' } },
      added: ['DX09'],
      removed: [],
    };
    const save = (revision: number, client = region()) =>
      client.PUT('/playbooks/{playbookId}/draft', {
        params: { path, header: { 'If-Match': `"${revision}"` } },
        body: content,
      });
    const draft = () => unwrap(region().GET('/playbooks/{playbookId}/draft', { params: { path } }));
    expect(await draft()).toEqual({ revision: 0, draft: null });
    expect((await save(0, nation())).response.status).toBe(403);
    expect(await unwrap(save(0))).toMatchObject({
      revision: 1,
      draft: { playbookId: own.id, version: own.version, content },
    });
    expect(await codeOf(save(0))).toBe('version-conflict');
    expect((await unwrap(save(1))).revision).toBe(2);
    const dropped = await unwrap(
      region().DELETE('/playbooks/{playbookId}/draft', {
        params: { path, header: { 'If-Match': '"2"' } },
      }),
    );
    expect(dropped).toEqual({ revision: 3, draft: null });
    await unwrap(save(3));
    const before = own;
    own = (await unwrap(edit(region(), [{ ...task, key: 'RX02' }], { publish: true }))).playbook!;
    expect(await draft()).toEqual({ revision: 5, draft: null });
    expect(own.version).toBe(before.version + 1);
    expect(await codeOf(save(5))).toBe('playbook-outdated');
  });

  test('of two who publish from one version at once the second is told, and nothing is lost', async () => {
    const before = own.counts.tasks;
    const outcomes = await Promise.all(
      ['RX03', 'RX04', 'RX05'].map((key) =>
        edit(region(), [{ ...task, key }], { publish: true }).then(({ data, error }) => ({
          playbook: data?.playbook,
          code: error?.code,
        })),
      ),
    );
    const refused = outcomes.flatMap(({ code }) => code ?? []);
    expect(refused).toEqual(['playbook-outdated', 'playbook-outdated']);
    own = outcomes.find(({ playbook }) => playbook)!.playbook!;
    expect(own.counts.tasks).toBe(before + 1);
  });

  test('a title that the nation gave and the region accepts is that of its next version', async () => {
    const text = replaced(
      await textOf(base.id),
      'fr: Outils libres hébergés',
      'fr: Outils libres',
    ).replace(/(\n {2}D01:[^]*?fr: )[^\n]*/, '$1Présenter à tous');
    base = (await unwrap(importText(text))).playbook!;
    const sent = (take: 'theirs' | 'mine') => ({
      to: base.id,
      decisions: [{ kind: 'playbook' as const, key: '', unit: 'title', take }],
      publish: true,
    });
    const [one, two] = await Promise.all([
      decide(region(), sent('mine')),
      decide(region(), sent('mine')),
    ]);
    own = (one.data ?? two.data)!.playbook!;
    expect([own.title.fr, own.base?.version]).toEqual(['Outils libres hébergés', base.version]);
    const taken = await decide(region(), sent('theirs'));
    expect(taken.response.status).toBe(201);
    expect(taken.data?.changes.map(({ kind }) => kind)).toEqual(['playbook']);
    own = taken.data!.playbook!;
    expect(own.title.fr).toBe('Outils libres');
    expect(named(await updateOf())).toEqual([]);
  });

  test('where another playbook has its key already, it has the next one', async () => {
    const key = `${first.key}-dep-68`;
    await unwrap(importText(replaced(smallPlaybook(), 'key: shared-garden', `key: ${key}`)));
    const { items } = await unwrap(
      nation().GET('/playbooks', { params: { query: { size: 100 } } }),
    );
    const gardens = items.filter((one) => one.key === first.key);
    const newest = gardens.toSorted((a, b) => b.version - a.version)[0]!;
    const { id } = fixture.network['dep-68'];
    const outcomes = await Promise.all([1, 2, 3].map(() => derive(department(), id, newest.id)));
    expect(outcomes.filter(({ response }) => response.status === 201)).toHaveLength(1);
    for (const { data } of outcomes) {
      expect(data).toMatchObject({ key: `${key}-2`, version: 1, owner: { id } });
      expect(data!.base).toEqual({ id: newest.id, key: first.key, version: newest.version });
    }
  });
});
