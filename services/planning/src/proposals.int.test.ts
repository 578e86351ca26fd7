// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import type { PersonaName } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from './test-support/act.ts';
import { resourcesOf } from './test-support/files.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { objections } from './test-support/objections.ts';
import { commit, importAll, propose } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];
type Problem = Schemas['Problem'];

let fixture: PlanningFixture;
let playbook: Schemas['PlaybookSummary'];
let campaign: Schemas['Campaign'];
beforeAll(async () => {
  fixture = await startFixture();
  playbook = await importAll(fixture);
});
afterAll(() => fixture[Symbol.asyncDispose]());

const nation = () => fixture.as('coordination@nat');
const problemOf = async (call: Promise<{ error?: unknown }>): Promise<Problem> =>
  (await call).error as Problem;

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
    expect(explained.slack!.days).toBeGreaterThanOrEqual(0);
    expect(explained.slack!.latestStart >= explained.node.start).toBe(true);
    expect(explained.chain[0]).toMatchObject({ key: 'D02@dep-53' });
    expect(explained.chain.at(-1)).toMatchObject({ startReason: { kind: 'release' } });
    const unknown = nation().GET('/proposals/{proposalId}/explanation', {
      params: { path, query: { node: 'D99@dep-53' } },
    });
    expect(await codeOf(unknown)).toBe('not-found');
  });

  test('says why a department is not in a wave, and the smallest exchange that lets it in', async () => {
    const proposal = await unwrap(
      nation().POST('/proposals', {
        body: {
          playbookId: playbook.id,
          startDate: '2027-01-04',
          cohort: {},
          waves: { size: 2, fair: true },
        },
      }),
    );
    const path = { proposalId: proposal.id };
    const [last] = proposal.waves[1]?.departments ?? [];
    const department = last?.organisation.key ?? '';
    const why = await unwrap(
      nation().GET('/proposals/{proposalId}/why-not', {
        params: { path, query: { department, wave: 1 } },
      }),
    );
    expect(why).toMatchObject({
      kind: 'kept-out',
      department: { key: department },
      from: 2,
      wave: 1,
      reasons: [{ code: 'wave-full', size: 2 }],
      exchange: [{ from: 1, to: 2 }],
    });
    const [exchanged] = why.exchange ?? [];
    const moved = await propose(fixture, playbook.id, {
      basedOn: proposal.id,
      moves: [
        { department, wave: 1 },
        { department: exchanged?.organisation.key ?? '', wave: 2 },
      ],
    });
    const decided = nation().GET('/proposals/{proposalId}/why-not', {
      params: { path: { proposalId: moved.id }, query: { department, wave: 2 } },
    });
    expect(await unwrap(decided)).toMatchObject({ kind: 'decided', from: 1, exchange: null });
    const unknown = nation().GET('/proposals/{proposalId}/why-not', {
      params: { path, query: { department, wave: 9 } },
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
    const { here, there, months } = comparison;
    expect(months.at(-1)).toMatchObject({
      here: { departments: 3, users: 1350 },
      there: { departments: 3, users: 1350 },
    });
    expect(months.some((one) => one.here.users > one.there.users)).toBe(true);
    expect(here.eightyPercentUsersLive! < there.eightyPercentUsersLive!).toBe(true);
    expect(here.fairness.first!.days).toBeLessThanOrEqual(here.fairness.last!.days);
    expect(here.fairness.gini).toBeLessThan(1);
    expect(comparison.mostMovedRegion?.region.key).toBe('reg-44');
    expect(here.load.map(({ resource }) => resource)).toEqual([
      'committee_slots',
      'facilitator_days',
      'technician_days',
      'trainer_days',
    ]);
    expect(Math.max(...here.load.map(({ percent }) => percent))).toBeLessThanOrEqual(100);
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

  test('of a region’s own playbook is for its departments alone', async () => {
    const region = await unwrap(
      fixture.as('coordination@reg-52').POST('/playbooks/{playbookId}/variant', {
        params: { path: { playbookId: playbook.id } },
        body: { organisationId: fixture.network['reg-52'].id },
      }),
    );
    const plan = (...keys: string[]) =>
      nation().POST('/proposals', {
        body: { playbookId: region.id, startDate: '2027-01-04', cohort: { keys } },
      });
    const refused = await problemOf(plan('dep-53', 'dep-68'));
    expect(refused).toMatchObject({ code: 'variant-cohort', status: 422 });
    expect(refused.detail).toContain('Retirez de la cohorte ce qui n’en fait pas partie');
    expect((await unwrap(plan('dep-53'))).figures).toMatchObject({ departments: 1, placed: 1 });
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
    const load = await unwrap(
      nation().GET('/proposals/{proposalId}/load', {
        params: { path: { proposalId: proposal.id }, query: { resource: 'hosting_users' } },
      }),
    );
    expect(load).toMatchObject({
      campaign: null,
      unit: 'account',
      rows: [
        { organisation: { key: 'nat' } },
        { organisation: { key: 'reg-44' }, declared: 0 },
        { organisation: { key: 'reg-52' } },
      ],
      shortages: [
        {
          organisation: { key: 'reg-44' },
          worst: 450,
          delayed: 1,
          waiting: [{ node: null, organisation: { key: 'dep-68' } }],
        },
      ],
    });
    expect(load.totals).toContainEqual({ resource: 'hosting_users', short: 1, delayed: 1 });
    expect(load.rows[2]?.weeks.at(-1)).toMatchObject({ demand: 900, served: 900, short: 0 });
    await take(resourcesOf('nat', 'reg-52', 'reg-44'));
  });

  test('what a region lends counts once the other has accepted it, until either ends it', async () => {
    const region = fixture.as('coordination@reg-52');
    const body = {
      resource: 'trainer_days' as const,
      fromId: fixture.network['reg-52'].id,
      toId: fixture.network['reg-44'].id,
      perWeek: 1,
      firstDay: '2027-01-04',
      lastDay: '2027-12-31',
      reason: 'Le Grand Est forme deux départements de plus.',
    };
    const capacities = async () => {
      const proposal = await propose(fixture, playbook.id, { startDate: '2027-02-01' });
      const { rows } = await unwrap(
        nation().GET('/proposals/{proposalId}/load', {
          params: { path: { proposalId: proposal.id } },
        }),
      );
      return Object.fromEntries(
        rows.map(({ organisation, weeks }) => [organisation.key, weeks[0]?.capacity ?? 0]),
      );
    };
    const before = await capacities();
    const loan = await unwrap(region.POST('/resource-loans', { body }));
    expect(loan).toMatchObject({
      from: { key: 'reg-52' },
      to: { key: 'reg-44' },
      state: 'offered',
      whoAnswers: [{ familyName: 'coordination@reg-44' }],
      allowed: ['end'],
    });
    expect(await capacities()).toEqual(before);
    const other = fixture.as('coordination@reg-44');
    const at = ({ id, revision }: typeof loan) => ({
      path: { loanId: id },
      header: { 'If-Match': `"${revision}"` },
    });
    const waiting = await unwrap(other.GET('/work'));
    expect(waiting.loans).toMatchObject([{ id: loan.id, allowed: ['accept', 'decline'] }]);
    expect(waiting.facts.toDecide).toBe(waiting.toDecide.length + 1);
    expect((await unwrap(region.GET('/work'))).loans).toEqual([]);
    expect(await codeOf(region.POST('/resource-loans/{loanId}/accept', { params: at(loan) }))).toBe(
      'forbidden',
    );
    const taken = await unwrap(other.POST('/resource-loans/{loanId}/accept', { params: at(loan) }));
    expect(taken).toMatchObject({ state: 'accepted', allowed: ['end'] });
    expect((await unwrap(other.GET('/work'))).loans).toEqual([]);
    const declined = other.POST('/resource-loans/{loanId}/decline', {
      params: at(taken),
      body: { reason: 'Trop tard' },
    });
    expect(await codeOf(declined)).toBe('loan-answered');
    expect(await capacities()).toEqual({
      nat: before['nat'],
      'reg-52': (before['reg-52'] ?? 0) - 1,
      'reg-44': (before['reg-44'] ?? 0) + 1,
    });
    const codes = [
      [{ ...body, perWeek: 400 }, 'loan-too-much'],
      [{ ...body, toId: body.fromId }, 'loan-place'],
      [{ ...body, lastDay: '2027-01-01' }, 'loan-days-order'],
      [{ ...body, firstDay: '2026-01-01', lastDay: '2026-12-31' }, 'loan-past'],
      [{ ...body, fromId: body.toId, toId: body.fromId }, 'forbidden'],
    ] as const;
    for (const [asked, code] of codes)
      expect(await codeOf(region.POST('/resource-loans', { body: asked }))).toBe(code);
    const params = at(taken);
    const ended = await unwrap(
      other.POST('/resource-loans/{loanId}/end', { params, body: { reason: 'Fini' } }),
    );
    expect(ended).toMatchObject({ state: 'ended', ended: { text: 'Fini' }, allowed: [] });
    expect(await capacities()).toEqual(before);
    const again = region.POST('/resource-loans/{loanId}/end', {
      params: { ...params, header: { 'If-Match': `"${ended.revision}"` } },
      body: { reason: 'Encore' },
    });
    expect(await codeOf(again)).toBe('loan-ended');
    const over = await unwrap(
      nation().GET('/resource-loans', { params: { query: { state: 'over' } } }),
    );
    expect(over.items.map(({ id }) => id)).toEqual([loan.id]);
    const second = await unwrap(region.POST('/resource-loans', { body }));
    const no = await unwrap(
      other.POST('/resource-loans/{loanId}/decline', {
        params: at(second),
        body: { reason: 'Nous avons assez' },
      }),
    );
    expect(no).toMatchObject({ state: 'declined', ended: { text: 'Nous avons assez' } });
    expect(await capacities()).toEqual(before);
  });
});

describe('freezes', () => {
  test('dates keep out of what is frozen, say so, and the campaign has the freeze', async () => {
    const free = await propose(fixture, playbook.id);
    const nodes = async (id: string) => {
      const { items } = await unwrap(
        nation().GET('/proposals/{proposalId}/nodes', {
          params: {
            path: { proposalId: id },
            query: { organisationKey: 'dep-53', template: 'G2' },
          },
        }),
      );
      return items[0]!;
    };
    const { end } = await nodes(free.id);
    const lastDay = Temporal.PlainDate.from(end).add({ days: 20 }).toString();
    const freezes = [
      {
        organisationId: fixture.network.nat.id,
        forbids: ['open' as const],
        reason: 'Assemblée générale',
        firstDay: end,
        lastDay,
      },
    ];
    const place = fixture.network['dep-53'].id;
    const wrong = [{ ...freezes[0]!, organisationId: place }];
    const body = { playbookId: playbook.id, startDate: '2027-01-04', cohort: {} };
    expect(await codeOf(nation().POST('/proposals', { body: { ...body, freezes: wrong } }))).toBe(
      'freeze-place',
    );
    const frozen = await propose(fixture, playbook.id, { freezes });
    const moved = await nodes(frozen.id);
    expect(moved.end > lastDay).toBe(true);
    expect(moved.endReason).toMatchObject({
      kind: 'freeze',
      name: 'Assemblée générale',
      date: end,
      until: lastDay,
    });
    // What is based on it keeps it.
    const again = await propose(fixture, playbook.id, { basedOn: frozen.id });
    expect((await nodes(again.id)).end).toBe(moved.end);
  });
});

describe('objections', () => {
  const REGION = 'coordination@reg-52';
  const NATION = 'coordination@nat';
  const nodeOf = async (proposalId: string, template: string) => {
    const { items } = await unwrap(
      nation().GET('/proposals/{proposalId}/nodes', {
        params: { path: { proposalId }, query: { organisationKey: 'dep-53', template } },
      }),
    );
    return items[0]!;
  };
  const workOf = (as: PersonaName) => unwrap(fixture.as(as).GET('/work'));
  const later = (date: string, days: number) =>
    Temporal.PlainDate.from(date).add({ days }).toString();

  test('a region objects to its own dates that are to come, once a date, and can withdraw', async () => {
    const { toProposal, withdraw, ofProposal } = objections(fixture);
    const proposal = await propose(fixture, playbook.id);
    const { start } = await nodeOf(proposal.id, 'D05');
    const body = { node: 'D05@dep-53', reason: 'Nos formatrices sont en congé.' };
    const other = toProposal('coordination@reg-44', proposal.id, body);
    expect((await other).response.status).toBe(403);
    expect((await toProposal(NATION, proposal.id, body)).response.status).toBe(403);
    for (const [change, code] of [
      [{ node: 'D99@dep-53' }, 'objection-node'],
      [{ node: 'N01@nat' }, 'objection-node'],
      [{ notBefore: start }, 'objection-early'],
    ] as const)
      expect(await codeOf(toProposal(REGION, proposal.id, { ...body, ...change }))).toBe(code);
    const notBefore = later(start, 30);
    const raised = await unwrap(toProposal(REGION, proposal.id, { ...body, notBefore }));
    expect(raised).toMatchObject({
      state: 'open',
      node: { template: 'D05', organisation: { key: 'dep-53' } },
      region: { key: 'reg-52' },
      planned: { start },
      notBefore,
      allowed: ['withdraw'],
    });
    expect(await codeOf(toProposal(REGION, proposal.id, body))).toBe('objection-already');
    expect(await unwrap(withdraw(REGION, raised))).toMatchObject({ state: 'withdrawn' });
    expect(await codeOf(withdraw(REGION, raised))).toBe('version-conflict');
    expect((await ofProposal(REGION, proposal.id)).items).toMatchObject([{ allowed: [] }]);
  });

  test('what the nation takes holds the next proposal, what it declines does not; no commitment before', async () => {
    const { toProposal, take: takes, decline, ofProposal } = objections(fixture);
    // Alsace has no means yet: its department stays out of the campaign, for now.
    await take(withNone('hosting_users', 'nat', 'reg-44'));
    const first = await propose(fixture, playbook.id);
    const [training, gate] = [await nodeOf(first.id, 'D05'), await nodeOf(first.id, 'G4')];
    const notBefore = later(training.start, 60);
    const reason = 'Personne n’est là.';
    const asked = await unwrap(
      toProposal(REGION, first.id, { node: training.key, reason, notBefore }),
    );
    const veto = await unwrap(toProposal(REGION, first.id, { node: gate.key, reason }));
    const work = await workOf(NATION);
    expect(work.facts.toDecide).toBe(2);
    expect(work.toDecide).toMatchObject([
      {
        kind: 'objection',
        id: asked.id,
        campaign: null,
        objection: { proposal: { id: first.id } },
      },
      { kind: 'objection', id: veto.id, organisation: { key: 'dep-53' }, objection: { reason } },
    ]);
    expect(await workOf(REGION)).toMatchObject({ facts: { toDecide: 0 }, answers: [] });
    // Another proposal that is based on it does not lose them.
    const second = await propose(fixture, playbook.id, { basedOn: first.id });
    expect((await ofProposal(NATION, second.id)).items.map(({ state }) => state)).toEqual([
      'open',
      'open',
    ]);
    const commitOf = (proposalId: string) =>
      nation().POST('/proposals/{proposalId}/commit', {
        params: { path: { proposalId } },
        body: { name: 'Refusée' },
      });
    for (const { id } of [first, second])
      expect(await codeOf(commitOf(id))).toBe('objections-open');
    expect(await codeOf(takes(NATION, veto))).toBe('objection-day-missing');
    expect(await codeOf(takes(NATION, { ...veto, revision: 9 }))).toBe('version-conflict');
    const refused = await unwrap(decline(NATION, veto, 'La date tient au comité national.'));
    expect(refused).toMatchObject({
      state: 'declined',
      answer: { text: 'La date tient au comité national.' },
    });
    expect(await unwrap(takes(NATION, asked))).toMatchObject({
      state: 'taken',
      taken: notBefore,
      kept: false,
    });
    expect((await workOf(NATION)).toDecide).toEqual([]);
    const { answers } = await workOf(REGION);
    expect(Object.fromEntries(answers.map(({ id, state }) => [id, state]))).toEqual({
      [asked.id]: 'taken',
      [veto.id]: 'declined',
    });
    expect((await workOf('coordination@reg-44')).answers).toEqual([]);
    expect(await codeOf(commitOf(second.id))).toBe('objections-not-kept');
    const third = await propose(fixture, playbook.id, { basedOn: second.id });
    const moved = await nodeOf(third.id, 'D05');
    expect(moved.start >= notBefore).toBe(true);
    const held =
      moved.startReason.kind === 'calendar' ? moved.startReason.after : moved.startReason;
    expect(held).toMatchObject({ kind: 'pin', date: notBefore });
    const explained = await unwrap(
      nation().GET('/proposals/{proposalId}/explanation', {
        params: { path: { proposalId: third.id }, query: { node: moved.key } },
      }),
    );
    expect(explained.oneDayEarlier.breaks.map(({ code }) => code)).toContain('before-pin');
    const seen = await ofProposal(REGION, third.id);
    expect(seen.items.map(({ state, kept }) => [state, kept])).toEqual([
      ['declined', null],
      ['taken', true],
    ]);
    campaign = await commit(fixture, third.id);
    expect(campaign.proposalId).toBe(third.id);
    const late = toProposal(REGION, third.id, { node: training.key, reason });
    expect(await codeOf(late)).toBe('proposal-committed');
    const journal = await unwrap(
      fixture.as(REGION).GET('/journal', {
        params: { query: { organisationId: fixture.network['dep-53'].id } },
      }),
    );
    expect(journal.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['raiseObjection', 'takeObjection', 'declineObjection']),
    );
  });
});

describe('late joiners', () => {
  const ofCampaign = () => ({ path: { campaignId: campaign.id } });
  const cohort = () =>
    unwrap(nation().GET('/campaigns/{campaignId}/cohort', { params: ofCampaign() }));
  const setPolicy = (policy: 'next-wave' | 'nation', revision: number) =>
    nation().PUT('/campaigns/{campaignId}/late-joiners', {
      params: { ...ofCampaign(), header: { 'If-Match': `"${revision}"` } },
      body: { policy },
    });
  const repair = (body?: Schemas['NewReplan']) =>
    nation().POST('/campaigns/{campaignId}/replan', {
      params: ofCampaign(),
      ...(body && { body }),
    });

  test('who matches the query after the snapshot is shown, and joins by the policy once there are means', async () => {
    const before = await cohort();
    expect(before).toMatchObject({ query: {}, departments: 2, policy: 'nation', leavers: [] });
    expect(before.joiners).toMatchObject([{ organisation: { key: 'dep-68' }, wave: null }]);
    expect(await codeOf(setPolicy('next-wave', before.revision + 1))).toBe('version-conflict');
    const set = await unwrap(setPolicy('next-wave', before.revision));
    expect(set.joiners[0]?.wave).toBeGreaterThan(0);
    // Without means nobody is kept waiting for them; named by the nation, it is said.
    expect(await codeOf(repair())).toBe('replan-nothing');
    const wave = set.joiners[0]!.wave!;
    const joiners = (department: string, of: number) => ({ joiners: [{ department, wave: of }] });
    expect(await codeOf(repair(joiners('dep-68', wave)))).toBe('joiners-unplaced');
    expect(await codeOf(repair(joiners('dep-68', 9)))).toBe('wave-unknown');
    expect(await codeOf(repair(joiners('dep-53', wave)))).toBe('cohort-taken');

    await take(resourcesOf('nat', 'reg-52', 'reg-44'));
    const replan = await unwrap(repair());
    expect(replan.joined).toMatchObject([{ organisation: { key: 'dep-68' }, wave }]);
    expect((await cohort()).departments).toBe(2);
    const path = { replanId: replan.id };
    const accepted = await unwrap(
      nation().POST('/replans/{replanId}/accept', { params: { path } }),
    );
    expect(accepted.state).toBe('accepted');
    expect(await cohort()).toMatchObject({ departments: 3, joiners: [] });
    const tasks = async (key: 'dep-68' | 'reg-44') =>
      unwrap(
        nation().GET('/tasks', {
          params: { query: { organisationId: fixture.network[key].id, size: 100 } },
        }),
      );
    const own = await tasks('dep-68');
    expect(own.items.length).toBeGreaterThan(15);
    expect(own.items.every(({ start, end }) => start !== null && end !== null)).toBe(true);
    expect((await tasks('reg-44')).items.map(({ template }) => template)).toContain('R01');
    const departments = await unwrap(
      nation().GET('/campaigns/{campaignId}/departments', { params: ofCampaign() }),
    );
    const joined = departments.items.find(({ organisation }) => organisation.key === 'dep-68');
    expect(joined).toMatchObject({
      wave,
      state: 'not-started',
      dates: { live: replan.joined[0]!.live },
    });
    expect(await codeOf(repair())).toBe('replan-nothing');
  });
});
