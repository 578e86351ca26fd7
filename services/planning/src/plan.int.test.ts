// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from './test-support/act.ts';
import { dataFile, playbookImport, resourcesOf } from './test-support/files.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { commit, importAll, propose } from './test-support/prepared.ts';

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
const replaced = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`the text has no ${from}`);
  return text.replace(from, to);
};

describe('imports', () => {
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
      fixture
        .as('coordination@nat', { language: 'en' })
        .POST('/resources/import', { body: { csv } }),
    );
    expect(english.errors?.[0]?.detail).toContain('No organisation has the key');
    const dry = await unwrap(
      nation().POST('/resources/import', { body: { csv: resourcesOf('nat'), dryRun: true } }),
    );
    expect(dry).toMatchObject({ valid: true, created: 0, changed: 0, unchanged: dry.rows });
    const after = await unwrap(nation().GET('/resources', { params: { query: { size: 200 } } }));
    expect(after).toEqual(before);
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
});

describe('a proposal', () => {
  test('says waves, dates, and the one thing that holds each', async () => {
    const proposal = await propose(fixture, playbook.id);
    expect(proposal.figures).toMatchObject({
      departments: 3,
      placed: 3,
      notPlaced: 0,
      waves: 2,
      regions: 2,
    });
    expect(proposal.waves.map(({ number, commitment }) => [number, commitment])).toEqual([
      [1, 'firm'],
      [2, 'provisional'],
    ]);
    const first = proposal.waves[0]?.departments[0];
    expect(first?.gates.map(({ gate }) => gate)).toEqual(['G1', 'G2', 'G3', 'G4']);
    const path = { proposalId: proposal.id };
    const nodes = await unwrap(
      nation().GET('/proposals/{proposalId}/nodes', {
        params: { path, query: { organisationKey: 'dep-53', template: 'D02' } },
      }),
    );
    expect(nodes.items).toMatchObject([
      {
        key: 'D02@dep-53',
        startReason: { kind: 'predecessor', type: 'FS', node: { key: 'D01@dep-53' } },
        endReason: { kind: 'duration', days: 8 },
      },
    ]);
    const explained = await unwrap(
      nation().GET('/proposals/{proposalId}/explanation', {
        params: { path, query: { node: 'D02@dep-53' } },
      }),
    );
    expect(explained.predecessors).toMatchObject([{ node: { template: 'D01' }, type: 'FS' }]);
    expect(explained.oneDayEarlier.breaks[0]).toMatchObject({ node: { key: 'D02@dep-53' } });
    expect(explained.oneDayEarlier.breaks[0]?.detail).toMatch(/[a-zà-ÿ]/);
    expect(explained.chain[0]).toMatchObject({ key: 'D02@dep-53' });
    expect(explained.chain.at(-1)).toMatchObject({ startReason: { kind: 'release' } });
    const unknown = nation().GET('/proposals/{proposalId}/explanation', {
      params: { path, query: { node: 'D99@dep-53' } },
    });
    expect(await codeOf(unknown)).toBe('not-found');
  });

  test('moving a department makes another proposal, which says what changes', async () => {
    const before = await propose(fixture, playbook.id);
    const after = await propose(fixture, playbook.id, {
      basedOn: before.id,
      moves: [{ department: '72', wave: 1 }],
    });
    expect(after.waves[0]?.departments.map(({ organisation }) => organisation.key).sort()).toEqual([
      'dep-53',
      'dep-68',
      'dep-72',
    ]);
    const comparison = await unwrap(
      nation().GET('/proposals/{proposalId}/comparison', {
        params: { path: { proposalId: after.id }, query: { with: before.id } },
      }),
    );
    expect(comparison.figures).toMatchObject({ changedWave: 1, earlier: 1 });
    expect(comparison.departments[0]).toMatchObject({
      organisation: { key: 'dep-72' },
      waveBefore: 2,
      waveAfter: 1,
    });
    expect(comparison.departments[0]?.days).toBeLessThan(0);
    const stored = await unwrap(
      nation().GET('/proposals/{proposalId}', { params: { path: { proposalId: before.id } } }),
    );
    expect(stored).toEqual(before);
  });

  test('given waves keep their names, a cohort its filter', async () => {
    const given = await propose(fixture, playbook.id, {
      waves: {
        given: [
          { name: 'Éclaireurs', departments: ['72'] },
          { name: 'Suite', departments: ['dep-53'] },
        ],
      },
    });
    expect(
      given.waves.map(({ name, departments }) => [
        name,
        departments.map(({ organisation }) => organisation.key),
      ]),
    ).toEqual([
      ['Éclaireurs', ['dep-72']],
      ['Suite', ['dep-53']],
    ]);
    const region = await propose(fixture, playbook.id, {
      cohort: { filter: { regions: ['reg-44'] } },
    });
    expect(region.figures.departments).toBe(1);
  });

  test.each([
    ['department-unknown', { cohort: { keys: ['dep-99'] } }],
    ['department-unknown', { cohort: { keys: ['reg-52'] } }],
    ['department-twice', { cohort: { keys: ['53', 'dep-53'] } }],
    ['department-not-in-cohort', { cohort: { keys: ['53'] }, finished: ['72'] }],
    ['cohort-empty', { cohort: { filter: { regions: ['reg-00'] } } }],
    ['wave-unknown', { moves: [{ department: '53', wave: 9 }] }],
    [
      'date-in-future',
      { progress: [{ template: 'N01', organisation: 'nat', doneOn: '2027-02-01' }] },
    ],
    [
      'plan-impossible',
      { progress: [{ template: 'N99', organisation: 'nat', doneOn: '2027-01-01' }] },
    ],
  ] satisfies [string, Partial<Schemas['NewProposal']>][])(
    '%s is refused and stores nothing',
    async (code, change) => {
      const before = await unwrap(nation().GET('/proposals'));
      const call = nation().POST('/proposals', {
        body: {
          playbookId: playbook.id,
          startDate: '2027-01-04',
          cohort: {},
          ...change,
        },
      });
      expect(await codeOf(call)).toBe(code);
      expect((await unwrap(nation().GET('/proposals'))).total).toBe(before.total);
    },
  );

  test('the same key gives the same proposal again', async () => {
    const call = () =>
      unwrap(
        nation().POST('/proposals', {
          params: { header: { 'Idempotency-Key': 'proposal-0001' } },
          body: { playbookId: playbook.id, startDate: '2027-01-11', cohort: {} },
        }),
      );
    const [first, second] = [await call(), await call()];
    expect(second).toEqual(first);
  });
});

describe('capacity', () => {
  const withNone = (resource: string, ...keys: string[]): string =>
    resourcesOf('nat', 'reg-52', 'reg-44')
      .split('\n')
      .map((line) => {
        const cells = line.split(',');
        const isIt = keys.includes(cells[1] ?? '') && cells[3] === resource;
        return isIt ? cells.with(6, '0').join(',') : line;
      })
      .join('\n');
  const take = (csv: string) => unwrap(nation().POST('/resources/import', { body: { csv } }));

  test('none at all of what the playbook needs is refused with its name', async () => {
    await take(withNone('committee_slots', 'nat'));
    const refused = await problemOf(
      nation().POST('/proposals', {
        body: { playbookId: playbook.id, startDate: '2027-01-04', cohort: {} },
      }),
    );
    expect(refused).toMatchObject({ code: 'capacity-zero', status: 422 });
    expect(refused.detail).toContain('dossiers en séance de comité');
  });

  test('too little is no refusal: who is not placed comes back with its reason and relaxation', async () => {
    await take(withNone('hosting_users', 'nat', 'reg-44'));
    const proposal = await propose(fixture, playbook.id);
    expect(proposal.figures).toMatchObject({ placed: 2, notPlaced: 1 });
    expect(proposal.notPlaced).toMatchObject([
      {
        organisation: { key: 'dep-68' },
        region: { key: 'reg-44' },
        reason: { code: 'hosting-short', params: { missingUsers: 450 } },
        relaxations: [{ resource: 'hosting_users', amount: 450, unit: 'account' }],
      },
    ]);
    const keys = proposal.notPlaced[0]?.relaxations[0]?.organisations.map(({ key }) => key);
    expect(keys?.sort()).toEqual(['nat', 'reg-44']);
    await take(resourcesOf('nat', 'reg-52', 'reg-44'));
  });
});

describe('a commitment', () => {
  test('is refused when something changed since, and made once', async () => {
    const stale = await propose(fixture, playbook.id, { cohort: { keys: ['53', '72'] } });
    const lines = resourcesOf('nat', 'reg-52', 'reg-44');
    const more = replaced(
      lines,
      'trainer_days,renewable,day,12,',
      'trainer_days,renewable,day,13,',
    );
    await unwrap(nation().POST('/resources/import', { body: { csv: more } }));
    const tryCommit = (proposalId: string) =>
      nation().POST('/proposals/{proposalId}/commit', {
        params: { path: { proposalId } },
        body: { name: 'Trop tard' },
      });
    expect(await codeOf(tryCommit(stale.id))).toBe('proposal-stale');

    const fresh = await propose(fixture, playbook.id, { cohort: { keys: ['53', '72'] } });
    const other = await propose(fixture, playbook.id, { cohort: { keys: ['53'] } });
    const campaign = await commit(fixture, fresh.id, 'Pays de la Loire');
    expect(campaign).toMatchObject({
      name: 'Pays de la Loire',
      departments: 2,
      live: 0,
      states: { 'not-started': 2 },
      figures: { decisionsWaiting: 0, notPlaced: 0 },
    });
    expect(
      campaign.waveItems.map(({ number, commitment, state }) => [number, commitment, state]),
    ).toEqual([[1, 'firm', 'planned']]);
    expect(await codeOf(tryCommit(fresh.id))).toBe('proposal-committed');
    expect(await codeOf(tryCommit(other.id))).toBe('cohort-taken');
    const { committed } = await unwrap(
      nation().GET('/proposals/{proposalId}', { params: { path: { proposalId: fresh.id } } }),
    );
    expect(committed).toMatchObject({ id: campaign.id });
  });

  test('takes its departments out of the next cohort, and its capacity out of the next plan', async () => {
    const cohort = await unwrap(nation().GET('/cohort', { params: { query: { free: true } } }));
    expect(cohort.items.map(({ organisation }) => organisation.key)).toEqual(['dep-68']);
    const all = await unwrap(nation().GET('/cohort', { params: { query: { sort: 'code' } } }));
    expect(all).toMatchObject({ total: 3, free: 1 });
    expect(all.items[0]).toMatchObject({
      organisation: { key: 'dep-53' },
      campaign: { name: 'Pays de la Loire' },
      state: 'not-started',
    });
    const held = await unwrap(
      nation().GET('/resources', {
        params: { query: { organisationKey: 'reg-52', resource: 'hosting_users' } },
      }),
    );
    expect(held.items).toMatchObject([{ capacity: 2400, held: 900 }]);
    const next = await propose(fixture, playbook.id);
    expect(next.figures.departments).toBe(1);
    const taken = nation().POST('/proposals', {
      body: { playbookId: playbook.id, startDate: '2027-01-04', cohort: { keys: ['53'] } },
    });
    expect(await codeOf(taken)).toBe('cohort-taken');
  });

  test('shows on the lists of campaigns and waves', async () => {
    const { items } = await unwrap(nation().GET('/campaigns'));
    const [campaign] = items;
    if (!campaign) throw new Error('there is no campaign');
    expect(campaign).toMatchObject({ departments: 2, waves: 1, playbook: { version: 1 } });
    const path = { campaignId: campaign.id };
    const waves = await unwrap(nation().GET('/campaigns/{campaignId}/waves', { params: { path } }));
    expect(waves.items).toHaveLength(1);
    const wave = await unwrap(
      nation().GET('/campaigns/{campaignId}/waves/{number}', {
        params: { path: { ...path, number: 1 } },
      }),
    );
    expect(wave.items.map(({ organisation, state }) => [organisation.key, state])).toEqual([
      ['dep-53', 'not-started'],
      ['dep-72', 'not-started'],
    ]);
    expect(wave.items[0]?.gates.map(({ gate, state }) => [gate, state])).toEqual([
      ['G1', 'closed'],
      ['G2', 'closed'],
      ['G3', 'closed'],
      ['G4', 'closed'],
    ]);
    const none = nation().GET('/campaigns/{campaignId}/waves/{number}', {
      params: { path: { ...path, number: 9 } },
    });
    expect(await codeOf(none)).toBe('not-found');
  });
});
