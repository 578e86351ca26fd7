// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { listOperations, openApiDocument } from '@essaim/contracts';
import {
  type MatrixRun,
  badTokens,
  checkAtOnce,
  checkBadInputs,
  checkBadTokens,
  checkOperation,
  operationsWithoutLine,
} from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gateAt, taskAt } from './test-support/act.ts';
import { awaitEscalated } from './test-support/escalated.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { importAll, preparation, propose, commit } from './test-support/prepared.ts';
import {
  FREEZE,
  LOAN,
  OBJECTION,
  type MatrixSubject,
  matrixLines,
} from './test-support/role-matrix-lines.ts';

const document = openApiDocument('planning');
const operations = listOperations(document).map(({ operationId }) => operationId);

let fixture: PlanningFixture;
let run: MatrixRun;
beforeAll(async () => {
  fixture = await startFixture({ tickMs: 1500 });
  run = {
    document,
    baseUrl: fixture.url,
    personas: fixture.people,
    lines: matrixLines(await prepare()),
    token: (persona) => fixture.token(persona),
  };
});
afterAll(() => fixture[Symbol.asyncDispose]());

const prepare = async (): Promise<MatrixSubject> => {
  const playbook = await importAll(fixture);
  const variant = await unwrap(
    fixture.as('coordination@reg-52').POST('/playbooks/{playbookId}/variant', {
      params: { path: { playbookId: playbook.id } },
      body: { organisationId: fixture.network['reg-52'].id },
    }),
  );
  const progress = preparation();
  const other = await propose(fixture, playbook.id, { startDate: '2026-06-01', progress });
  const proposal = await propose(fixture, playbook.id, { startDate: '2026-06-01', progress });
  const campaign = await commit(fixture, proposal.id);
  const task = await taskAt(fixture, 'D01', 'dep-53');
  const gate = await gateAt(fixture, 'G1', 'dep-53');
  const path = { taskId: task.id };
  const request = await unwrap(
    fixture.as('coordination@dep-53').POST('/tasks/{taskId}/help', {
      params: { path },
      body: { reason: 'how' },
    }),
  );
  const body = new FormData();
  body.append('file', new File(['x'], 'preuve.pdf'));
  const token = await fixture.token(fixture.person('coordination@dep-53'));
  const uploaded = await fetch(`${fixture.url}/tasks/${task.id}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  });
  const { id: fileId } = (await uploaded.json()) as { id: string };
  fixture.clock.set('2028-06-05T08:00:00Z');
  const escalated = await awaitEscalated(fixture, 'coordination@reg-52', 'D01', 'dep-53');
  fixture.clock.set('2027-01-04T08:00:00Z');
  const regionId = fixture.network['reg-52'].id;
  const freeze = await unwrap(
    fixture.as('coordination@reg-52').POST('/campaigns/{campaignId}/freezes', {
      params: { path: { campaignId: campaign.id } },
      body: FREEZE(regionId),
    }),
  );
  const objection = await unwrap(
    fixture.as('coordination@reg-52').POST('/campaigns/{campaignId}/objections', {
      params: { path: { campaignId: campaign.id } },
      body: OBJECTION,
    }),
  );
  const loan = await unwrap(
    fixture.as('coordination@reg-52').POST('/resource-loans', {
      body: LOAN(regionId, fixture.network.nat.id),
    }),
  );
  const [waveGate] = campaign.waveItems.flatMap(({ gates }) => gates);
  return {
    playbookId: playbook.id,
    variantId: variant.id,
    proposalId: proposal.id,
    otherProposalId: other.id,
    campaignId: campaign.id,
    taskId: task.id,
    fileId,
    requestId: request.id,
    gateId: gate.id,
    waveGateId: waveGate?.id ?? '',
    departmentId: fixture.network['dep-53'].id,
    associationId: fixture.network['53-00013'].id,
    regionId,
    freezeId: freeze.id,
    loanId: loan.id,
    escalationId: escalated.id,
    objectionId: objection.id,
  };
};

test('every operation has its line', () => {
  expect(operationsWithoutLine(document, run.lines)).toEqual([]);
});

test.each(operations)('%s: those who may, and nobody else', async (operationId) => {
  expect(await checkOperation(run, operationId)).toEqual([]);
});

test('a token that is wrong in any point is refused on every operation', async () => {
  const tokens = await badTokens(fixture.realm, fixture.person('coordination@nat').uid);
  expect(await checkBadTokens(run, tokens)).toEqual([]);
}, 120_000);

test.each(operations)('%s: no bad input is a failure of ours', async (operationId) => {
  expect(await checkBadInputs(run, operationId)).toEqual([]);
});

test.each(operations)('%s: several at once is no failure of ours', async (operationId) => {
  expect(await checkAtOnce(run, operationId)).toEqual([]);
});
