// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../act.ts';
import { replaced, smallPlaybook } from '../files.ts';
import { NEW_TASK, type PlaybookStage, playbookCalls } from './playbook-stage.ts';

type Schemas = PlanningApi['components']['schemas'];

/** A region's own version, from its making to the national changes that it takes. */
export const variantTests = (stage: PlaybookStage) => {
  const { nation, importText, textOf } = playbookCalls(stage);
  describe('a region has a playbook of its own from a national one', () => {
    let own: Schemas['PlaybookSummary'];
    let base: Schemas['PlaybookSummary'];
    const region = () => stage.fixture.as('coordination@reg-44');
    const department = () => stage.fixture.as('coordination@dep-68');
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
    const task: Schemas['TaskEdit'] = { ...NEW_TASK, key: 'RX01' };

    test('its coordination makes it once, with the content and a name of its own', async () => {
      const { id } = stage.fixture.network['reg-44'];
      const { items: versions } = await unwrap(
        nation().GET('/playbooks', { params: { query: { size: 100 } } }),
      );
      const ofReference = versions.filter(({ key }) => key === stage.reference.key);
      base = ofReference.toSorted((a, b) => b.version - a.version)[0]!;
      expect(await codeOf(derive(region(), id, stage.reference.id))).toBe('playbook-outdated');
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
        where type = 'playbook.published' and envelope->'data'->>'id' = ${own.id}`.execute(
        stage.db,
      );
      expect(rows).toMatchObject([{ data: { ownerId: id, basedOn: base.id } }]);
      const { items } = await unwrap(
        region().GET('/journal', { params: { query: { resourceId: own.id } } }),
      );
      expect(items.map(({ action }) => action)).toEqual(['derivePlaybook']);
    });

    test('nobody makes one for another, nor from one that is somebody’s own', async () => {
      const { id } = stage.fixture.network['reg-44'];
      for (const client of [nation(), department(), stage.fixture.as('board@dep-53')])
        expect((await derive(client, id)).response.status).toBe(403);
      const departments = stage.fixture.network['dep-68'].id;
      expect((await derive(stage.fixture.as('board@dep-53'), departments)).response.status).toBe(
        403,
      );
      const chain = derive(department(), departments, own.id);
      expect(await codeOf(chain)).toBe('variant-base');
      expect(await codeOf(derive(nation(), stage.fixture.network['nat'].id))).toBe('variant-owner');
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
      expect(await waiting()).toMatchObject([
        { id: own.id, from: before.version, to: base.version },
      ]);
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
      const back = {
        to: base.id,
        decisions: [{ ...title, take: 'theirs' as const }],
        publish: true,
      };
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
      const draft = () =>
        unwrap(region().GET('/playbooks/{playbookId}/draft', { params: { path } }));
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
  });
};
