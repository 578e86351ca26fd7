// SPDX-License-Identifier: AGPL-3.0-or-later
import { createPlanningClient, unwrap } from '@essaim/api-client';
import { type Mandate, newId } from '@essaim/kernel';
import { type Persona, eventually, personSnapshot } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVIDENCE, codeOf, command, declare, taskAt } from './test-support/act.ts';
import { mandateAt } from './test-support/known-people.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';
import { commandWave, waveOf } from './test-support/waves.ts';

const NATION = 'coordination@nat';
const COMMITTEE = 'committee@nat';

let fixture: PlanningFixture;
let campaign: Awaited<ReturnType<typeof runningCampaign>>;
let two: Persona;
let atDepartment: Mandate;
let atRegion: Mandate;
const register = (mandates: readonly Mandate[]) =>
  fixture.identity.publish({
    type: 'person.registered',
    aggregate: 'person',
    aggregateId: two.personId,
    data: personSnapshot({ ...two, mandates }),
  });
beforeAll(async () => {
  fixture = await startFixture();
  campaign = await runningCampaign(fixture);
  const personId = newId();
  atDepartment = mandateAt(fixture.network, 'coordination', 'dep-53', { personId });
  atRegion = mandateAt(fixture.network, 'coordination', 'reg-52', { personId });
  const mandates = [atDepartment, atRegion];
  two = { name: 'nobody', personId, uid: newId(), mandates };
  await register(mandates);
  await eventually(() => unwrap(as().GET('/work')));
});
afterAll(() => fixture[Symbol.asyncDispose]());

/** The person with two mandates; with one hat when it is given. */
const as = (hat?: Mandate) =>
  createPlanningClient({
    baseUrl: fixture.url,
    token: () => fixture.token(two),
    ...(hat && { mandate: hat.id }),
  });
const accept = (task: { id: string; revision: number }, hat?: Mandate) =>
  as(hat).POST('/tasks/{taskId}/accept', {
    params: { path: { taskId: task.id }, header: { 'If-Match': `"${task.revision}"` } },
    body: {},
  });

test('the hat that is worn shows what waits for it', async () => {
  const task = await taskAt(fixture, 'D01', 'dep-53', NATION);
  await unwrap(declare(fixture, 'coordination@dep-53', task, EVIDENCE['D01'] ?? []));
  const waiting = async (hat: Mandate) =>
    (await unwrap(as(hat).GET('/work'))).toAccept.map(({ template }) => template);
  expect(await waiting(atRegion)).toContain('D01');
  expect(await waiting(atDepartment)).toEqual([]);
});

test('the wrong hat is refused with the word that another would do', async () => {
  const task = await taskAt(fixture, 'D01', 'dep-53', NATION);
  expect(await codeOf(accept(task, atDepartment))).toBe('forbidden-with-this-hat');
  expect((await taskAt(fixture, 'D01', 'dep-53', NATION)).state).toBe('declared');
});

test('a hat that is not theirs is nobody’s', async () => {
  const task = await taskAt(fixture, 'D01', 'dep-53', NATION);
  const [other] = fixture.person(NATION).mandates;
  if (!other) throw new Error('the nation has no mandate');
  expect(await codeOf(accept(task, other))).toBe('mandate-not-yours');
});

test('the journal keeps the mandate with which it was done', async () => {
  const task = await taskAt(fixture, 'D01', 'dep-53', NATION);
  await unwrap(accept(task, atRegion));
  const { items } = await unwrap(
    as(atRegion).GET('/journal', {
      params: { query: { organisationId: fixture.network['dep-53'].id } },
    }),
  );
  expect(items.find(({ action }) => action === 'acceptTask')).toMatchObject({
    person: { id: two.personId },
    mandateId: atRegion.id,
  });
});

test('nobody accepts what they declared, whatever hat they wear then', async () => {
  const task = await taskAt(fixture, 'D02', 'dep-53', NATION);
  await unwrap(command(fixture, 'coordination@reg-52', 'accept', task));
  const next = await taskAt(fixture, 'D03', 'dep-53', NATION);
  const declared = await unwrap(
    as(atDepartment).POST('/tasks/{taskId}/declare', {
      params: { path: { taskId: next.id }, header: { 'If-Match': `"${next.revision}"` } },
      body: { doneOn: '2027-01-04', evidence: [{ criterion: null, values: { note: 'Fait' } }] },
    }),
  );
  expect(await codeOf(accept(declared, atRegion))).toBe('accepting-own-declaration');
});

test('those whom the playbook names stop a wave and let it go on; the hat is kept', async () => {
  const { whoStops } = await unwrap(
    fixture.as(NATION).GET('/campaigns/{campaignId}', {
      params: { path: { campaignId: campaign.id } },
    }),
  );
  expect(whoStops).toMatchObject([
    { kind: 'stops', role: 'committee', vacant: false, people: [{ familyName: COMMITTEE }] },
  ]);
  const wave = await waveOf(fixture, campaign.id, 1, COMMITTEE);
  expect(wave.allowed).toEqual(['pause', 'stop']);
  const say = (verb: 'stop' | 'resume', seen: Pick<typeof wave, 'number' | 'revision'>) =>
    commandWave(fixture, campaign.id, verb, seen, 'Une faille', COMMITTEE);
  const stopped = await unwrap(say('stop', wave));
  expect(stopped).toMatchObject({
    control: {
      state: 'stopped',
      by: { familyName: COMMITTEE },
      whoCanAct: [{ familyName: COMMITTEE }, { familyName: NATION }],
    },
    allowed: ['resume'],
  });
  await unwrap(say('resume', stopped));
  const { items } = await unwrap(
    fixture.as(NATION).GET('/journal', { params: { query: { size: 50 } } }),
  );
  const [hat] = fixture.person(COMMITTEE).mandates;
  for (const action of ['stopWave', 'resumeWave'])
    expect(items.find((line) => line.action === action)?.mandateId).toBe(hat?.id);
});

test('a mandate that ended acts no more, from the event on', async () => {
  await register([{ ...atDepartment }]);
  await eventually(async () => {
    const { response } = await as(atRegion).GET('/work');
    if (response.ok) throw new Error('the mandate still counts');
  });
  const task = await taskAt(fixture, 'D05', 'dep-53', NATION);
  const skip = as().POST('/tasks/{taskId}/skip', {
    params: { path: { taskId: task.id }, header: { 'If-Match': `"${task.revision}"` } },
    body: { message: 'Plus tard' },
  });
  expect(await codeOf(skip)).toBe('forbidden');
});
