// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { importAll, propose } from './test-support/prepared.ts';
import { capacityTests } from './test-support/proposals/capacity-tests.ts';
import { freezeTests } from './test-support/proposals/freeze-tests.ts';
import { lateJoinerTests } from './test-support/proposals/late-joiner-tests.ts';
import { objectionTests } from './test-support/proposals/objection-tests.ts';
import {
  type ProposalStage,
  nationOf,
  problemOf,
} from './test-support/proposals/proposal-stage.ts';

type Schemas = PlanningApi['components']['schemas'];

const stage = {} as ProposalStage;
let fixture: PlanningFixture;
let playbook: Schemas['PlaybookSummary'];
beforeAll(async () => {
  fixture = await startFixture();
  playbook = await importAll(fixture);
  Object.assign(stage, { fixture, playbook });
});
afterAll(() => fixture[Symbol.asyncDispose]());

const nation = () => nationOf(stage);

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
    const waves = proposal.waves.map(({ departments, ...wave }) => ({
      ...wave,
      departments: departments.length,
    }));
    expect(waves).toMatchObject([
      { number: 1, commitment: 'firm', departments: 2, users: 900 },
      { number: 2, commitment: 'provisional', departments: 1, users: 450 },
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
      cohort: { filter: { regions: ['reg-44'], identityProvider: 'none', minMembers: 0 } },
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
    ['cohort-empty', { cohort: { filter: { identityProvider: 'own' } } }],
    ['cohort-empty', { cohort: { filter: { minAssociations: 1 } } }],
    ['cohort-empty', { cohort: { filter: { minMembers: 1 } } }],
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

capacityTests(stage);

freezeTests(stage);

objectionTests(stage);

lateJoinerTests(stage);
