// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from './test-support/act.ts';
import { replaced, resourcesOf } from './test-support/files.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { commit, importAll, propose } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];

let fixture: PlanningFixture;
let playbook: Schemas['PlaybookSummary'];
beforeAll(async () => {
  fixture = await startFixture();
  playbook = await importAll(fixture);
});
afterAll(() => fixture[Symbol.asyncDispose]());

const nation = () => fixture.as('coordination@nat');

test('is refused when something changed since, and made once', async () => {
  const stale = await propose(fixture, playbook.id, { cohort: { keys: ['53', '72'] } });
  const lines = resourcesOf('nat', 'reg-52', 'reg-44');
  const more = replaced(lines, 'trainer_days,renewable,day,12,', 'trainer_days,renewable,day,13,');
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
    campaign.waveItems.map(({ number, commitment, state, users }) => [
      number,
      commitment,
      state,
      users,
    ]),
  ).toEqual([[1, 'firm', 'planned', 900]]);
  expect(await codeOf(tryCommit(fresh.id))).toBe('proposal-committed');
  expect(await codeOf(tryCommit(other.id))).toBe('cohort-taken');
  const { committed } = await unwrap(
    nation().GET('/proposals/{proposalId}', { params: { path: { proposalId: fresh.id } } }),
  );
  expect(committed).toMatchObject({ id: campaign.id });
});

test('takes its departments out of the next cohort, and its capacity out of the next plan', async () => {
  const cohort = await unwrap(nation().GET('/cohort', { params: { query: { free: true } } }));
  expect(cohort.items.map(({ organisation, tags }) => [organisation.key, tags])).toEqual([
    ['dep-68', ['zone-B', 'alsace-moselle']],
  ]);
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

const timelineOf = async (query: { region?: string; wave?: number } = {}) => {
  const { items } = await unwrap(nation().GET('/campaigns'));
  return nation().GET('/campaigns/{campaignId}/timeline', {
    params: { path: { campaignId: items[0]?.id ?? '' }, query },
  });
};

test('shows its timeline beside the reference, with the chain that fixes the end', async () => {
  const timeline = await unwrap(timelineOf());
  expect(timeline.places.map(({ organisation, state }) => [organisation.key, state])).toEqual([
    ['nat', null],
    ['reg-52', null],
    ['dep-53', 'not-started'],
    ['dep-72', 'not-started'],
  ]);
  for (const { key, start, end, reference } of timeline.items) {
    expect({ key, start, end }).toEqual({ key, ...reference });
    expect(timeline.from < (start ?? '') && (end ?? '') < timeline.to).toBe(true);
  }
  expect(timeline.items.filter(({ key }) => key.endsWith('@dep-53')).length).toBeGreaterThan(15);
  expect(timeline.end).toBe(timeline.referenceEnd);
  const byKey = new Map(timeline.items.map((item) => [item.key, item]));
  const [last, ...before] = timeline.chain.map((key) => byKey.get(key));
  expect(last?.end).toBe(timeline.end);
  expect(before.length).toBeGreaterThan(3);
  expect(before.every((one) => one !== undefined)).toBe(true);
  expect(before.at(-1)?.start).toBe('2027-01-04');
  expect(Object.keys(timeline.titles)).toContain('D01');
});

test('knows the closed days of each place', async () => {
  const { places, calendars } = await unwrap(timelineOf());
  const closedAt = (key: string) =>
    calendars.find(
      (one) => one.key === places.find(({ organisation }) => organisation.key === key)?.calendar,
    );
  const mayenne = closedAt('dep-53');
  expect(mayenne?.zone).toBe('B');
  const winter = mayenne?.closed.filter(
    ({ code, from }) => code === 'school-holiday' && from > '2027-02' && from < '2027-04',
  );
  expect(winter).toMatchObject([{ from: '2027-02-22', to: '2027-03-05', provisional: false }]);
  expect(closedAt('nat')?.closed.map(({ code }) => code)).not.toContain('school-holiday');
});

test('says why something has its dates, and what is behind it', async () => {
  const { items } = await unwrap(nation().GET('/campaigns'));
  const why = (node: string) =>
    nation().GET('/campaigns/{campaignId}/timeline/node', {
      params: { path: { campaignId: items[0]?.id ?? '' }, query: { node } },
    });
  const task = await unwrap(why('D05@dep-53'));
  expect(task.node.organisation?.key).toBe('dep-53');
  expect(task.startReason).not.toBeNull();
  expect(task.heldBy.length).toBeGreaterThan(0);
  expect(task.slack?.days).toBeGreaterThanOrEqual(0);
  const gate = await unwrap(why('G1@dep-53'));
  expect(gate.endReason).not.toBeNull();
  expect(await codeOf(why('D05@dep-01'))).toBe('not-found');
  expect(await codeOf(why('nothing'))).toBe('not-found');
});

test('shows a region or a wave alone, and refuses what is not in it', async () => {
  const region = await unwrap(timelineOf({ region: 'reg-52', wave: 1 }));
  expect(region.items.every(({ wave }) => wave === null || wave === 1)).toBe(true);
  expect(region.places).toHaveLength(4);
  expect(await codeOf(timelineOf({ region: 'reg-44' }))).toBe('not-found');
  expect(await codeOf(timelineOf({ wave: 7 }))).toBe('not-found');
});

test('costs sum over waves and payers, and each sees the amounts that they answer for', async () => {
  type Persona = Parameters<typeof fixture.as>[0];
  const { items } = await unwrap(nation().GET('/campaigns'));
  const campaignId = items.find(({ name }) => name === 'Pays de la Loire')?.id ?? '';
  const params = { path: { campaignId } };
  const costsFor = (persona: Persona) =>
    unwrap(fixture.as(persona).GET('/campaigns/{campaignId}/costs', { params }));
  const before = await costsFor('coordination@nat');
  const whole = 2 * 3_994_100;
  expect(before.total).toMatchObject({ users: 900, cents: whole, openCents: whole });
  expect(before.total.perUserCents).toBe(before.pilot.perUserCents);
  const { model, revision } = await unwrap(nation().GET('/cost-model'));
  const rule = { fixedCents: 50_000, perUserCents: 2000, ceilingCents: null };
  const settled = {
    ...model,
    dayCents: { effort: 0, trainer: 33_333, technician: 0, facilitator: 0 },
    rules: { ...model.rules, departmental: rule, regional: { ...rule, ceilingCents: 700_001 } },
  };
  const put = (version: number) =>
    nation().PUT('/cost-model', {
      params: { header: { 'If-Match': `"${version}"` } },
      body: settled,
    });
  expect(await unwrap(put(revision))).toMatchObject({ model: settled, revision: revision + 1 });
  expect(await codeOf(put(revision))).toBe('version-conflict');
  const { total, waves, payers } = await costsFor('coordination@nat');
  expect(total.cents).toBeGreaterThan(whole);
  expect(waves.reduce((sum, { cents }) => sum + cents, 0)).toBe(total.cents);
  const paid = payers.reduce((sum, { paysCents }) => sum + paysCents, 0);
  expect(paid + total.openCents).toBe(total.cents);
  expect(total.shares).toEqual({ departmental: 2 * 950_000, regional: 700_001, national: 0 });
  const seenBy = async (persona: Persona) =>
    (await costsFor(persona)).payers.map(({ organisation }) => organisation.key);
  expect(await seenBy('coordination@nat')).toEqual(['nat', 'reg-52', 'dep-53', 'dep-72']);
  expect(await seenBy('coordination@reg-52')).toEqual(['reg-52', 'dep-53', 'dep-72']);
  expect(await seenBy('coordination@reg-44')).toEqual([]);
  expect(await seenBy('coordination@dep-53')).toEqual(['dep-53']);
});
