// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, command, declare } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];

const BOARD = 'board@53-00013';

let fixture: PlanningFixture;
let campaignId: string;
beforeAll(async () => {
  fixture = await startFixture({
    organisation: ({ key }) => (key === 'dep-53' ? { associations: 236 } : {}),
  });
  const campaign = await runningCampaign(
    fixture,
    ['D01', 'D02', 'D04'].map((template) => ({
      organisation: 'dep-53',
      template,
      doneOn: '2026-12-20',
    })),
  );
  campaignId = campaign.id;
});
afterAll(() => fixture[Symbol.asyncDispose]());

const checklist = async (as: typeof BOARD | 'liaison@dep-53' = BOARD) => {
  const { items } = await unwrap(
    fixture.as(as).GET('/campaigns/{campaignId}/local-tasks', {
      params: {
        path: { campaignId },
        query: { organisationId: fixture.network['53-00013'].id },
      },
    }),
  );
  return items;
};
const begin = (template: string, as: typeof BOARD | 'coordination@dep-72' = BOARD) =>
  fixture.as(as).POST('/campaigns/{campaignId}/local-tasks', {
    params: { path: { campaignId } },
    body: { organisationId: fixture.network['53-00013'].id, template },
  });
const counters = async () => {
  const { items } = await unwrap(
    fixture.as('coordination@nat').GET('/campaigns/{campaignId}/local-counters', {
      params: {
        path: { campaignId },
        query: { organisationId: fixture.network['dep-53'].id },
      },
    }),
  );
  return items;
};

test('an association sees its checklist before anything exists', async () => {
  const items = await checklist();
  expect(items.map(({ template, state, taskId }) => [template, state, taskId])).toEqual([
    ['L01', 'ready', null],
    ['L02', 'todo', null],
    ['L03', 'todo', null],
    ['L04', 'todo', null],
  ]);
  expect(items[0]?.allowed).toEqual(['begin']);
  expect((await checklist('liaison@dep-53'))[0]?.allowed).toEqual([]);
  expect(await counters()).toMatchObject([
    { template: 'L01', associations: 236, known: 1, inProgress: 0, declared: 0, accepted: 0 },
    { template: 'L02' },
    { template: 'L03' },
    { template: 'L04' },
  ]);
});

test('what waits cannot be begun, and nothing is kept of the attempt', async () => {
  expect(await codeOf(begin('L02'))).toBe('task-not-ready');
  expect(await codeOf(begin('D01'))).toBe('template-not-local');
  expect(await codeOf(begin('L01', 'coordination@dep-72'))).toBe('forbidden');
  expect((await checklist()).every(({ taskId }) => taskId === null)).toBe(true);
});

test('the first task makes the checklist; the liaison of the department accepts', async () => {
  const task = await unwrap<Schemas['Task']>(begin('L01'));
  expect(task).toMatchObject({ state: 'in-progress', organisation: { key: '53-00013' } });
  expect((await unwrap<Schemas['Task']>(begin('L01'))).id).toBe(task.id);
  expect((await counters())[0]).toMatchObject({ inProgress: 1, declared: 0 });
  const declared = await unwrap<Schemas['Task']>(
    declare(fixture, BOARD, task, [{ criterion: null, values: { note: 'Charte signée' } }]),
  );
  expect(declared.accepters.map(({ familyName }) => familyName)).toEqual(['liaison@dep-53']);
  expect((await counters())[0]).toMatchObject({ inProgress: 0, declared: 1 });
  const work = await unwrap(fixture.as('liaison@dep-53').GET('/work'));
  expect(work.toAccept.map(({ id }) => id)).toEqual([task.id]);
  await unwrap(command(fixture, 'liaison@dep-53', 'accept', declared) as never);
  expect((await counters())[0]).toMatchObject({ declared: 0, accepted: 1 });
  const after = await checklist();
  expect(after.map(({ template, state }) => [template, state])).toEqual([
    ['L01', 'accepted'],
    ['L02', 'todo'],
    ['L03', 'todo'],
    ['L04', 'todo'],
  ]);
  expect(after[1]?.waitingFor).toMatchObject([{ kind: 'gate', template: 'G3' }]);
});

test('an association that the network does not know has no checklist', async () => {
  const unknown = fixture.as(BOARD).GET('/campaigns/{campaignId}/local-tasks', {
    params: { path: { campaignId }, query: { organisationId: fixture.network['dep-53'].id } },
  });
  expect(await codeOf(unknown)).toBe('association-unknown');
});
