// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { eventually } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVIDENCE, codeOf, command, declare, taskAt } from './test-support/act.ts';
import { awaitEscalated } from './test-support/escalated.ts';
import { replaced } from './test-support/files.ts';
import { mailsOf } from './test-support/mailbox.ts';
import { objections } from './test-support/objections.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';

const HERE = new Set([
  'coordination@nat',
  'coordination@reg-52',
  'coordination@dep-53',
  'board@dep-53',
  'treasury@dep-53',
]);

let fixture: PlanningFixture;
let campaignId: string;
beforeAll(async () => {
  fixture = await startFixture({
    lives: (name) => HERE.has(name),
    digestMinutes: 60,
    digestMs: 50,
    tickMs: 1000,
  });
  campaignId = (await runningCampaign(fixture)).id;
  fixture.clock.set('2027-01-04T09:00:00Z');
});
afterAll(() => fixture[Symbol.asyncDispose]());

const address = (name: string): string => `${name.replace('@', '.')}@reseau.example`;
const addressed = async (): Promise<string[]> =>
  (await mailsOf(fixture)).flatMap(({ to }) => to).sort();

test('who has something waiting gets one e-mail; who has nothing gets none', async () => {
  const first = [address('board@dep-53'), address('coordination@nat')];
  await eventually(async () => expect(await addressed()).toEqual(first));
  await fixture.restart();
  const task = await taskAt(fixture, 'D01', 'dep-53', 'coordination@dep-53');
  expect(task.state).toBe('ready');
  expect(await addressed()).toEqual(first);
});

test('a declaration is in the next period’s e-mail of those who accept it, in their words', async () => {
  const task = await taskAt(fixture, 'D01', 'dep-53', 'coordination@dep-53');
  const declared = await unwrap(
    declare(fixture, 'coordination@dep-53', task, EVIDENCE['D01'] ?? []),
  );
  fixture.clock.set('2027-01-04T10:00:00Z');
  const told = () =>
    mailsOf(fixture).then((mails) => mails.filter(({ text }) => text.includes('À accepter')));
  const [mail] = await eventually(async () => {
    const found = await told();
    expect(found).toHaveLength(1);
    return found;
  });
  expect(mail?.to).toEqual([address('coordination@reg-52')]);
  expect(mail?.text).toContain(
    "À accepter\n- Présenter le projet au conseil d'administration et délibérer (dep-53)",
  );
  expect(mail?.text).toContain(`https://essaim.example/${fixture.namespace}/a-faire`);
  expect(mail?.html).toContain('<html lang="fr">');
  await unwrap(command(fixture, 'coordination@reg-52', 'accept', declared) as never);
});

test('what stays blocked reaches the tier above on the third day, as its own screen announced', async () => {
  const team = await taskAt(fixture, 'D02', 'dep-53', 'coordination@dep-53');
  await unwrap(command(fixture, 'coordination@reg-52', 'accept', team) as never);
  const task = await taskAt(fixture, 'D03', 'dep-53', 'coordination@dep-53');
  const blocked = await unwrap(
    fixture.as('coordination@dep-53').POST('/tasks/{taskId}/block', {
      params: { path: { taskId: task.id }, header: { 'If-Match': `"${task.revision}"` } },
      body: { reason: 'means', text: 'Personne pour recenser' },
    }),
  );
  expect(blocked.blocked?.next).toEqual({
    code: 'tier-above-is-told',
    params: { on: '2027-01-07' },
  });
  const atRegion = async () =>
    (await unwrap(fixture.as('coordination@reg-52').GET('/work'))).blocked.map(({ id }) => id);
  expect(await atRegion()).toEqual([]);
  fixture.clock.set('2027-01-07T09:00:00Z');
  expect(await atRegion()).toEqual([task.id]);
  await eventually(async () => {
    const mails = await mailsOf(fixture);
    const told = mails.filter(({ text }) => text.includes('Bloqué'));
    expect(told.flatMap(({ to }) => to)).toContain(address('coordination@reg-52'));
  });
});

test('an objection is in the nation’s next e-mail, its answer in the region’s', async () => {
  const { toCampaign, decline } = objections(fixture);
  const asked = { node: 'G4@dep-53', reason: 'Le congrès tombe ce jour-là.' };
  const raised = await unwrap(toCampaign('coordination@reg-52', campaignId, asked));
  const told = (heading: string) =>
    eventually(async () => {
      const mails = await mailsOf(fixture);
      const found = mails.filter(({ text }) =>
        new RegExp(`${heading}\\n(- .*\\n)*- Objection à la date`).test(text),
      );
      expect(found).not.toEqual([]);
      return found.flatMap(({ to }) => to);
    });
  await unwrap(
    fixture.as('coordination@reg-52').POST('/resource-loans', {
      body: {
        resource: 'trainer_days',
        fromId: fixture.network['reg-52'].id,
        toId: fixture.network.nat.id,
        perWeek: 0.5,
        firstDay: '2027-02-01',
        lastDay: '2027-03-31',
        reason: 'Deux sessions nationales',
      },
    }),
  );
  fixture.clock.set('2027-01-07T10:00:00Z');
  expect(await told('À décider')).toEqual([address('coordination@nat')]);
  const mails = await mailsOf(fixture);
  const offers = mails.filter(({ text }) => text.includes('Un prêt de moyens vous est proposé'));
  expect(offers.flatMap(({ to }) => to)).toEqual([address('coordination@nat')]);
  await unwrap(decline('coordination@nat', raised, 'Il n’y a pas d’autre séance.'));
  fixture.clock.set('2027-01-07T11:00:00Z');
  expect(await told('Vous avez une réponse')).toEqual([address('coordination@reg-52')]);
});

test('a new national version is in the next e-mail of the region with a version of its own', async () => {
  const nation = fixture.as('coordination@nat');
  const { items } = await unwrap(nation.GET('/playbooks'));
  const path = { playbookId: items[0]?.id ?? '' };
  await unwrap(
    fixture.as('coordination@reg-52').POST('/playbooks/{playbookId}/variant', {
      params: { path },
      body: { organisationId: fixture.network['reg-52'].id },
    }),
  );
  const told = async () =>
    (await mailsOf(fixture)).filter(({ text }) =>
      text.includes('Une nouvelle version du plan type national est à examiner'),
    );
  const text = await unwrap(
    nation.GET('/playbooks/{playbookId}/text', { params: { path }, parseAs: 'text' }),
  );
  const body = { text: replaced(text, 'Délibération datée', 'Délibération signée') };
  await unwrap(nation.POST('/playbooks/import-text', { body }));
  expect(await told()).toEqual([]);
  fixture.clock.set('2027-01-07T12:00:00Z');
  const [mail] = await eventually(async () => {
    const found = await told();
    expect(found).toHaveLength(1);
    return found;
  });
  expect(mail?.to).toEqual([address('coordination@reg-52')]);
});

test('late work that climbed is in the e-mail of the coordination above', async () => {
  fixture.clock.set('2027-06-30T09:00:00Z');
  await awaitEscalated(fixture, 'coordination@reg-52', 'D03', 'dep-53');
  fixture.clock.set('2027-06-30T10:00:00Z');
  const mail = await eventually(async () => {
    const mails = await mailsOf(fixture);
    const found = mails.find(({ text }) => text.includes('Retards remontés jusqu’à vous\n- '));
    expect(found).toBeDefined();
    return found;
  });
  expect(mail?.text).toMatch(/jusqu’à vous\n- .*en retard, prévu le /);
});

test('who is away is named so after those who are there, and gets no e-mail until they are back', async () => {
  const nation = fixture.as('coordination@nat');
  const bad = nation.POST('/absences', { body: { firstDay: '2027-07-20', lastDay: '2027-07-01' } });
  expect(await codeOf(bad)).toBe('absence-days');
  const body = { firstDay: '2027-06-30', lastDay: '2027-07-20' };
  const absence = await unwrap(nation.POST('/absences', { body }));
  expect((await unwrap(nation.GET('/absences'))).items).toEqual([{ ...body, id: absence.id }]);
  const task = await taskAt(fixture, 'N12', 'nat', 'coordination@reg-52');
  const people = task.roles.flatMap((role) => role.people);
  expect(people.find(({ awayUntil }) => awayUntil !== undefined)).toMatchObject({
    email: address('coordination@nat'),
    awayUntil: body.lastDay,
  });
  const toNation = async () =>
    (await addressed()).filter((to) => to === address('coordination@nat')).length;
  const before = await toNation();
  const others = (await addressed()).length;
  fixture.clock.set('2027-07-02T09:00:00Z');
  await eventually(async () => expect((await addressed()).length).toBeGreaterThan(others));
  expect(await toNation()).toBe(before);
  const path = { absenceId: absence.id };
  const notTheirs = fixture.as('coordination@reg-52').DELETE('/absences/{absenceId}', {
    params: { path },
  });
  expect(await codeOf(notTheirs)).toBe('not-found');
  await unwrap(nation.DELETE('/absences/{absenceId}', { params: { path } }));
  fixture.clock.set('2027-07-03T10:00:00Z');
  await eventually(async () => expect(await toNation()).toBeGreaterThan(before));
});
