// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { commit, importAll, propose } from './test-support/prepared.ts';

let fixture: PlanningFixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

test('from an import to a campaign', async () => {
  const playbook = await importAll(fixture);
  expect(playbook.counts).toEqual({ tasks: 50, gates: 4, criteria: 27, waveGates: 2 });
  const proposal = await propose(fixture, playbook.id);
  expect(proposal.figures).toMatchObject({ departments: 3, placed: 3, notPlaced: 0, waves: 2 });
  const campaign = await commit(fixture, proposal.id);
  expect(campaign).toMatchObject({ departments: 3, live: 0 });
  const tasks = await unwrap(
    fixture.as('coordination@nat').GET('/tasks', { params: { query: { mine: true } } }),
  );
  console.log(JSON.stringify(tasks.items[0], null, 1));
  const work = await unwrap(fixture.as('coordination@nat').GET('/work'));
  console.log(JSON.stringify(work.facts));
});
