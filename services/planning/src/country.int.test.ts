// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { type InfrastructureTables, createDatabase } from '@essaim/postgres';
import { eventually } from '@essaim/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from './test-support/act.ts';
import { dataFile } from './test-support/files.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { commit, importAll, propose } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];

const LIVES = new Set([
  'coordination@nat',
  'coordination@reg-52',
  'coordination@dep-53',
  'training@reg-52',
]);

let fixture: PlanningFixture;
let proposal: Schemas['Proposal'];
let campaign: Schemas['Campaign'];
beforeAll(async () => {
  fixture = await startFixture({ isCountry: true, lives: (name) => LIVES.has(name) });
  const playbook = await importAll(fixture, dataFile('resources-example.csv'));
  await propose(fixture, playbook.id);
  proposal = await propose(fixture, playbook.id, { finished: ['53'], waves: { size: 20 } });
});
afterAll(() => fixture[Symbol.asyncDispose]());

test('the whole country is planned, or told why not', () => {
  expect(proposal.engineMilliseconds).toBeGreaterThan(0);
  expect(proposal.figures).toMatchObject({
    departments: 100,
    placed: 89,
    notPlaced: 11,
    waves: 6,
    regions: 18,
    firstLive: '2027-12-13',
    eightyPercentLive: '2028-10-09',
    lastLive: '2029-01-08',
    lastReview: '2029-09-10',
  });
  expect(new Set(proposal.notPlaced.map(({ organisation }) => organisation.code))).toEqual(
    new Set(['12', '15', '27', '30', '42', '46', '63', '65', '69', '82', '90']),
  );
  expect(
    proposal.notPlaced.every(({ relaxations }) =>
      relaxations.some(({ resource, amount }) => resource === 'hosting_users' && amount === 300),
    ),
  ).toBe(true);
  expect(proposal.figures.lent).toContainEqual({
    resource: 'trainer_days',
    quantity: 124.52,
    unit: 'day',
  });
  expect(proposal.warnings.map(({ code }) => code)).toContain('school-days-provisional');
});

test('Good Friday moves the plan of Guadeloupe once the nation says that it counts', async () => {
  const nation = fixture.as('coordination@nat');
  const settle = (goodFridayAntilles: boolean, revision: number) =>
    nation.PUT('/calendar-settings', {
      params: { header: { 'If-Match': `"${revision}"` } },
      body: { goodFridayAntilles },
    });
  const plan = () =>
    propose(fixture, proposal.playbook.id, {
      startDate: '2027-03-22',
      cohort: { keys: ['dep-971'] },
    });
  const datesOf = async ({ id }: Schemas['Proposal']) => {
    const query = { organisationKey: 'dep-971', kind: 'task', sort: 'key', size: 200 } as const;
    const { items } = await unwrap(
      nation.GET('/proposals/{proposalId}/nodes', { params: { path: { proposalId: id }, query } }),
    );
    return items.map(({ template, start, end }) => [template, start, end].join(' '));
  };
  const state = await unwrap(nation.GET('/calendar-settings'));
  expect(state).toMatchObject({ settings: { goodFridayAntilles: false }, revision: 0 });
  const before = await plan();
  const settled = await unwrap(settle(true, 0));
  expect(settled).toMatchObject({ settings: { goodFridayAntilles: true }, revision: 1 });
  expect(await codeOf(settle(false, 0))).toBe('version-conflict');
  const after = await plan();
  const [usual, moved] = [await datesOf(before), await datesOf(after)];
  expect(moved).toHaveLength(usual.length);
  expect(moved).not.toEqual(usual);
  const refused = nation.POST('/proposals/{proposalId}/commit', {
    params: { path: { proposalId: before.id } },
    body: { name: 'Guadeloupe' },
  });
  expect(await codeOf(refused)).toBe('proposal-stale');
  await unwrap(settle(false, 1));
  expect(await datesOf(await plan())).toEqual(usual);
});

test('a commitment of three thousand tasks is one transaction', async () => {
  campaign = await commit(fixture, proposal.id, 'Tout le pays');
  expect(campaign).toMatchObject({
    departments: 90,
    live: 1,
    figures: { notPlaced: 11, provisional: true, lastLivePlanned: '2029-01-08' },
  });
  const total = Object.values(campaign.tasks).reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThan(2000);
});

test('it is published as one slice an organisation, none too big, all of it', async () => {
  await using db = createDatabase<InfrastructureTables>(fixture.databaseUrl, { poolSize: 1 });
  const published = async (where: ReturnType<typeof sql>) => {
    const { rows } = await sql<{ count: number; bytes: number; organisations: number }>`
      select count(*)::int as count, max(octet_length(envelope::text)) as bytes,
        count(distinct envelope->'data'->>'organisationId')::int as organisations
      from outbox where ${where}`.execute(db);
    return rows[0];
  };
  const slices = await published(sql`type = 'plan.slice'`);
  expect(slices).toMatchObject({ count: 108, organisations: 108 });
  expect((await published(sql`type = 'plan.committed'`))?.count).toBe(1);
  const all = await published(sql`kind = 'event'`);
  expect(all?.bytes).toBeLessThan(256 * 1024);
  await eventually(async () => {
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from outbox_pending`.execute(db);
    expect(rows[0]?.left).toBe(0);
  });
});

test('every node of the plan became a row with its dates', async () => {
  const nodes = await unwrap(
    fixture.as('coordination@nat').GET('/proposals/{proposalId}/nodes', {
      params: {
        path: { proposalId: proposal.id },
        query: { kind: 'task', sort: 'key', size: 200, organisationKey: 'dep-72' },
      },
    }),
  );
  const tasks = await unwrap(
    fixture.as('coordination@nat').GET('/tasks', {
      params: {
        query: {
          organisationId: fixture.network['dep-72'].id,
          sort: 'template',
          size: 200,
        },
      },
    }),
  );
  expect(tasks.items.map(({ template, start, end }) => [template, start, end])).toEqual(
    nodes.items.map(({ template, start, end }) => [template, start, end]),
  );
});

test('what nobody holds falls to whoever is left above', async () => {
  const { facts, now } = await unwrap(fixture.as('coordination@nat').GET('/work'));
  expect(facts.now).toBe(1);
  expect(now[0]).toMatchObject({ template: 'N01' });
  const region = await unwrap(
    fixture.as('coordination@reg-52').GET('/tasks', {
      params: { query: { mine: true, template: 'D01' } },
    }),
  );
  expect(region.items.map(({ organisation }) => organisation.key).sort()).toEqual([
    'dep-44',
    'dep-49',
    'dep-72',
    'dep-85',
  ]);
});
