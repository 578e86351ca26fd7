// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVIDENCE, codeOf, command, declare, taskAt } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { overLoadTest } from './test-support/over-load-test.ts';
import { runningCampaign } from './test-support/prepared.ts';
import { departmentOf } from './test-support/waves.ts';

type Schemas = PlanningApi['components']['schemas'];

const REGION = 'coordination@reg-52';
const DEPARTMENT = 'coordination@dep-53';
const NATION = 'coordination@nat';

let fixture: PlanningFixture;
let campaign: Schemas['Campaign'];
beforeAll(async () => {
  fixture = await startFixture();
  campaign = await runningCampaign(fixture);
});
afterAll(() => fixture[Symbol.asyncDispose]());

test('what is ready says so, what waits says for what', async () => {
  const ready = await taskAt(fixture, 'D01', 'dep-53', DEPARTMENT);
  expect(ready).toMatchObject({ state: 'ready', waitingFor: [], feedsGate: 'G1' });
  expect(ready.allowed).toEqual(['start', 'declare', 'block', 'help', 'decision', 'comment']);
  expect(ready.evidenceAsked).toMatchObject([
    { criterion: 'G1.1', type: 'document', proofRequired: true },
  ]);
  expect(ready.why.gate).toMatchObject({ template: 'G1', state: 'closed' });
  expect(ready.roles.map(({ kind, role, vacant }) => [kind, role, vacant])).toContainEqual([
    'responsible',
    'board',
    false,
  ]);
  const waiting = await taskAt(fixture, 'D03', 'dep-53', DEPARTMENT);
  expect(waiting.state).toBe('todo');
  expect(waiting.waitingFor).toMatchObject([{ kind: 'task', template: 'D02' }]);
  expect(await codeOf(declare(fixture, DEPARTMENT, waiting, []))).toBe('task-not-ready');
});

test('a declaration needs its evidence, and only that', async () => {
  const task = await taskAt(fixture, 'D01', 'dep-53', DEPARTMENT);
  const refused = (evidence: Schemas['NewDeclaration']['evidence'], doneOn?: string) =>
    codeOf(declare(fixture, DEPARTMENT, task, evidence, doneOn));
  expect(await refused([])).toBe('evidence-missing');
  expect(await refused([{ criterion: 'G1.1', values: { note: 'Promis' } }])).toBe(
    'evidence-missing',
  );
  const good = EVIDENCE['D01'] ?? [];
  expect(await refused([...good, { criterion: 'G9.9', values: {} }])).toBe('evidence-unexpected');
  expect(
    await refused([{ criterion: 'G1.1', values: { documents: [fixture.network.nat.id] } }]),
  ).toBe('evidence-file-unknown');
  expect(await refused(good, '2027-01-05')).toBe('date-in-future');
  expect((await taskAt(fixture, 'D01', 'dep-53', DEPARTMENT)).state).toBe('ready');
});

test('the region refuses with a message, the department declares again, the region accepts', async () => {
  const task = await taskAt(fixture, 'D01', 'dep-53', DEPARTMENT);
  const declared = await unwrap(declare(fixture, DEPARTMENT, task, EVIDENCE['D01'] ?? []));
  expect(declared).toMatchObject({ state: 'declared', doneOn: '2027-01-04' });
  expect(declared.declaration?.evidence).toMatchObject([{ outcome: 'met', byHand: false }]);
  expect(declared.accepters.map(({ familyName }) => familyName)).toEqual([REGION]);
  expect(await codeOf(command(fixture, DEPARTMENT, 'accept', declared))).toBe(
    'accepting-own-declaration',
  );
  const region = await unwrap(fixture.as(REGION).GET('/work'));
  expect(region.toAccept.map(({ id }) => id)).toEqual([task.id]);

  const refused = await unwrap<Schemas['Task']>(
    command(fixture, REGION, 'refuse', declared, 'Il manque la date'),
  );
  expect(refused).toMatchObject({ state: 'in-progress', label: 'refused' });
  const seen = await taskAt(fixture, 'D01', 'dep-53', DEPARTMENT);
  expect(seen.refusal).toMatchObject({ text: 'Il manque la date', by: { familyName: REGION } });

  const again = await unwrap(declare(fixture, DEPARTMENT, seen, EVIDENCE['D01'] ?? []));
  const corrected = await unwrap(
    fixture.as(DEPARTMENT).PUT('/tasks/{taskId}/declaration', {
      params: { path: { taskId: task.id }, header: { 'If-Match': `"${again.revision}"` } },
      body: { doneOn: '2027-01-03', evidence: EVIDENCE['D01'] ?? [], note: 'Le 3 janvier' },
    }),
  );
  expect(corrected).toMatchObject({ doneOn: '2027-01-03', declaration: { note: 'Le 3 janvier' } });
  const accepted = await unwrap<Schemas['Task']>(command(fixture, REGION, 'accept', corrected));
  expect(accepted).toMatchObject({ state: 'accepted', declaration: { acceptedBy: {} } });
  expect(accepted.history.map(({ type }) => type)).toEqual([
    'task.accepted',
    'task.declaration-corrected',
    'task.declared',
    'task.refused',
    'task.declared',
    'task.readied',
  ]);
  expect((await departmentOf(fixture, campaign.id, 'dep-53'))?.state).toBe('preparing');
});

test('the task that names the team declares itself, for its mandates exist', async () => {
  const task = await taskAt(fixture, 'D02', 'dep-53', DEPARTMENT);
  expect(task).toMatchObject({ state: 'declared', action: 'invite', declaration: { by: null } });
  expect(task.declaration?.evidence[0]?.people.length).toBeGreaterThanOrEqual(2);
  expect(task.allowed).not.toContain('correct');
  const accepted = await unwrap<Schemas['Task']>(command(fixture, REGION, 'accept', task));
  expect(accepted.state).toBe('accepted');
});

test('two people who edit the same task: the second gets a conflict and changes nothing', async () => {
  const task = await taskAt(fixture, 'D03', 'dep-53', DEPARTMENT);
  const started = await unwrap<Schemas['Task']>(command(fixture, DEPARTMENT, 'start', task));
  const second = await fixture.as('liaison@dep-53').POST('/tasks/{taskId}/block', {
    params: { path: { taskId: task.id }, header: { 'If-Match': `"${task.revision}"` } },
    body: { reason: 'means', text: 'Pas de salle' },
  });
  expect(second.response.status).toBe(412);
  expect(second.error).toMatchObject({
    code: 'version-conflict',
    detail:
      'Quelqu’un d’autre vient de modifier cette fiche. Rechargez-la pour voir son changement, puis refaites le vôtre.',
  });
  const missing = fixture.as(DEPARTMENT).POST('/tasks/{taskId}/unblock', {
    params: { path: { taskId: task.id }, header: { 'If-Match': '*' } },
    body: {},
  });
  expect(await codeOf(missing)).toBe('precondition-required');
  const after = await taskAt(fixture, 'D03', 'dep-53', DEPARTMENT);
  expect(after).toMatchObject({ state: 'in-progress', revision: started.revision });
});

test('a comment disturbs nobody who is writing a declaration', async () => {
  const task = await taskAt(fixture, 'D03', 'dep-53', DEPARTMENT);
  const path = { taskId: task.id };
  const header = { 'Idempotency-Key': 'comment-0001' };
  const comment = () =>
    unwrap(
      fixture.as(REGION).POST('/tasks/{taskId}/comments', {
        params: { path, header },
        body: { text: 'Pensez aux communes rurales' },
      }),
    );
  const first = await comment();
  expect((await comment()).id).toBe(first.id);
  const declared = await declare(fixture, DEPARTMENT, task, [
    { criterion: null, values: { note: 'Enquête close' } },
  ]);
  expect(declared.response.status).toBe(200);
  expect(declared.data?.comments).toMatchObject([{ text: 'Pensez aux communes rurales' }]);
  await unwrap(command(fixture, REGION, 'accept', declared.data ?? task) as never);
});

test('a blocked task says why, since when, who can act, and shows on the map', async () => {
  const task = await taskAt(fixture, 'D04', 'dep-53', DEPARTMENT);
  const blocked = await unwrap(
    fixture.as(DEPARTMENT).POST('/tasks/{taskId}/block', {
      params: {
        path: { taskId: task.id },
        header: { 'If-Match': `"${task.revision}"` },
      },
      body: {
        reason: 'means',
        text: 'La salle est prise',
        whoCanActOrganisationId: fixture.network['reg-52'].id,
      },
    }),
  );
  expect(blocked.blocked).toMatchObject({
    reason: 'means',
    text: 'La salle est prise',
    since: '2027-01-04T08:00:00Z',
    whoCanAct: [{ familyName: REGION }],
    next: { code: 'tier-above-is-told' },
  });
  const department = await departmentOf(fixture, campaign.id, 'dep-53');
  expect(department).toMatchObject({ state: 'blocked', blocked: { taskId: task.id } });
  const mine = await unwrap(fixture.as(DEPARTMENT).GET('/work'));
  expect(mine.blocked.map(({ id }) => id)).toEqual([task.id]);
  await unwrap(command(fixture, DEPARTMENT, 'unblock', blocked) as never);
  expect((await departmentOf(fixture, campaign.id, 'dep-53'))?.state).toBe('preparing');
});

test('a call for help and a call for a decision reach the tier above, which answers once', async () => {
  const task = await taskAt(fixture, 'D04', 'dep-53', DEPARTMENT);
  const path = { taskId: task.id };
  const help = await unwrap(
    fixture.as(DEPARTMENT).POST('/tasks/{taskId}/help', {
      params: { path },
      body: { reason: 'means', text: 'Une salle' },
    }),
  );
  expect(help.to.map(({ familyName }) => familyName)).toEqual([REGION]);
  const decision = await unwrap(
    fixture.as(DEPARTMENT).POST('/tasks/{taskId}/decision-request', {
      params: { path },
      body: { text: 'Pouvons-nous commencer en mars ?' },
    }),
  );
  const work = await unwrap(fixture.as(REGION).GET('/work'));
  expect(work.toDecide.map(({ id }) => id)).toEqual([help.id, decision.id]);
  const answer = (as: 'coordination@reg-52' | 'coordination@reg-44', requestId: string) =>
    fixture.as(as).POST('/requests/{requestId}/answer', {
      params: { path: { requestId } },
      body: { message: 'Oui, le 3 mars' },
    });
  expect(await codeOf(answer('coordination@reg-44', decision.id))).toBe('forbidden');
  const answered = await unwrap(answer(REGION, decision.id));
  expect(answered.answer).toMatchObject({ text: 'Oui, le 3 mars', by: { familyName: REGION } });
  expect(await codeOf(answer(REGION, decision.id))).toBe('request-answered');
  await unwrap(answer(REGION, help.id));
  const nation = await taskAt(fixture, 'N13', 'nat');
  expect(
    await codeOf(
      fixture.as(NATION).POST('/tasks/{taskId}/help', {
        params: { path: { taskId: nation.id } },
        body: { reason: 'how' },
      }),
    ),
  ).toBe('nobody-above');
});

test('skipping is the word of those who accept, and lets others go on', async () => {
  const task = await taskAt(fixture, 'D15', 'dep-53', DEPARTMENT);
  expect(await codeOf(command(fixture, DEPARTMENT, 'skip', task))).toBe('forbidden');
  const skipped = await unwrap<Schemas['Task']>(
    command(fixture, REGION, 'skip', task, 'Le kit régional suffit'),
  );
  expect(skipped.state).toBe('skipped');
  expect(skipped.history[0]).toMatchObject({ text: 'Le kit régional suffit' });
});

test('every write is in the journal with its person and mandate', async () => {
  const { items, total } = await unwrap(
    fixture.as(REGION).GET('/journal', {
      params: { query: { organisationId: fixture.network['dep-53'].id, size: 200 } },
    }),
  );
  expect(total).toBe(items.length);
  const actions = new Set(items.map(({ action }) => action));
  for (const action of [
    'declareTask',
    'acceptTask',
    'refuseTask',
    'correctDeclaration',
    'startTask',
    'blockTask',
    'unblockTask',
    'skipTask',
    'askForHelp',
    'askForDecision',
    'answerRequest',
    'commentTask',
  ]) {
    expect(actions, action).toContain(action);
  }
  expect(items.find(({ action }) => action === 'acceptTask')).toMatchObject({
    mandate: { role: 'coordination', tier: 'regional' },
    title: { fr: expect.stringMatching(/\w+ \w+/) },
  });
  const byHand = items.filter(({ action }) => !action.startsWith('task.'));
  expect(byHand.every(({ person, mandateId }) => person !== null && mandateId !== null)).toBe(true);
  const mine = fixture.person(REGION);
  const accepted = items.find(({ action }) => action === 'acceptTask');
  expect(accepted).toMatchObject({
    person: { id: mine.personId },
    mandateId: mine.mandates[0]?.id,
    organisationName: 'dep-53',
  });
  expect(items.find(({ action }) => action === 'task.declared')).toMatchObject({
    person: null,
    summary: { action: 'invite' },
  });
});

overLoadTest(() => fixture);
