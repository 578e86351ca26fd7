// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import type { PersonaName } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVIDENCE, codeOf, command, gateAt, say, taskAt } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];

const NATION = 'coordination@nat';
const REGION = 'coordination@reg-52';
const DEPARTMENT = 'coordination@dep-53';
const READY_TO_LIVE = ['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'G1', 'D07', 'D08'];

let fixture: PlanningFixture;
let campaign: Schemas['Campaign'];
beforeAll(async () => {
  fixture = await startFixture();
  const done = (organisation: string, template: string) => ({
    organisation,
    template,
    doneOn: '2026-12-20',
  });
  campaign = await runningCampaign(fixture, [
    ...READY_TO_LIVE.map((template) => done('dep-53', template)),
    ...['D01', 'D04', 'D05', 'D06'].map((template) => ({
      ...done('dep-72', template),
      evidence: [...(EVIDENCE[template] ?? [])],
    })),
    { ...done('dep-72', 'D02'), evidence: [{ criterion: 'G1.2', values: { persons: 2 } }] },
  ]);
});
afterAll(() => fixture[Symbol.asyncDispose]());

const freeze = (as: PersonaName, body: Partial<Schemas['NewFreeze']> = {}, key?: string) =>
  fixture.as(as).POST('/campaigns/{campaignId}/freezes', {
    params: {
      path: { campaignId: campaign.id },
      ...(key !== undefined && { header: { 'Idempotency-Key': key } }),
    },
    body: {
      organisationId: fixture.network['reg-52'].id,
      forbids: ['start'],
      reason: 'Congrès régional',
      firstDay: '2027-01-04',
      lastDay: '2027-01-29',
      ...body,
    },
  });

const on = ({ id, revision }: Schemas['Freeze']) => ({
  path: { freezeId: id },
  header: { 'If-Match': `"${revision}"` },
});
const reason = 'Le congrès est fini plus tôt';

const end = (as: PersonaName, one: Schemas['Freeze']) =>
  fixture.as(as).POST('/freezes/{freezeId}/end', { params: on(one), body: { reason } });

const listed = async (state: 'current' | 'over' = 'current', as: PersonaName = NATION) => {
  const path = { campaignId: campaign.id };
  const { items } = await unwrap(
    fixture.as(as).GET('/campaigns/{campaignId}/freezes', { params: { path, query: { state } } }),
  );
  return items;
};

test('a region freezes its place: what touches users waits, and is told by whom and until when', async () => {
  const before = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
  expect(before).toMatchObject({ state: 'ready', action: 'activation', freeze: null });
  const placed = await unwrap(freeze(REGION, {}, 'freeze-0001'));
  expect(placed).toMatchObject({
    organisation: { key: 'reg-52' },
    running: { firstDay: '2027-01-04', lastDay: '2027-01-29' },
    next: null,
    exceptions: [],
    allowed: ['end', 'override', 'derogate'],
  });
  expect((await unwrap(freeze(REGION, {}, 'freeze-0001'))).id).toBe(placed.id);
  expect(await listed('current', DEPARTMENT)).toMatchObject([{ id: placed.id, allowed: [] }]);

  const frozen = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
  expect(frozen.allowed).not.toContain('start');
  expect(frozen.freeze).toMatchObject({ id: placed.id, until: '2027-01-29' });
  const refused = await command(fixture, DEPARTMENT, 'start', frozen);
  const { code, detail } = refused.error as unknown as { code: string; detail: string };
  expect(code).toBe('freeze-in-force');
  const { givenName, familyName } = placed.owner ?? { givenName: '?', familyName: '?' };
  for (const word of [`${givenName} ${familyName}`, '2027-01-29', 'Congrès régional']) {
    expect(detail).toContain(word);
  }
  const withoutUsers = await taskAt(fixture, 'D11', 'dep-53', DEPARTMENT);
  expect(withoutUsers).toMatchObject({ state: 'ready', freeze: null });
  expect(withoutUsers.allowed).toContain('start');
});

test('a derogation lets one organisation pass, until it is ended', async () => {
  const [running] = await listed();
  if (!running) throw new Error('no freeze runs');
  const derogate = (
    one: Schemas['Freeze'],
    as: PersonaName,
    until: string,
    at = 'dep-53' as const,
  ) =>
    fixture.as(as).POST('/freezes/{freezeId}/derogations', {
      params: on(one),
      body: { organisationId: fixture.network[at].id, reason: 'Salle déjà réservée', until },
    });
  expect(await codeOf(derogate(running, DEPARTMENT, '2027-01-15'))).toBe('forbidden');
  expect(await codeOf(derogate(running, REGION, '2027-01-30'))).toBe('freeze-exception-end');
  expect(await codeOf(derogate(running, REGION, '2027-01-15', 'dep-68' as 'dep-53'))).toBe(
    'derogation-elsewhere',
  );
  const granted = await unwrap(derogate(running, REGION, '2027-01-15'));
  expect(granted.exceptions).toMatchObject([
    { organisation: { key: 'dep-53' }, until: '2027-01-15', inForce: true, ended: null },
  ]);
  expect(await codeOf(end(REGION, running))).toBe('version-conflict');
  expect((await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT)).allowed).toContain('start');
  const ended = await unwrap(
    fixture.as(NATION).POST('/freezes/{freezeId}/exceptions/{exceptionId}/end', {
      params: {
        ...on(granted),
        path: { freezeId: granted.id, exceptionId: granted.exceptions[0]?.id ?? '' },
      },
      body: { reason },
    }),
  );
  expect(ended.exceptions).toMatchObject([{ inForce: false, ended: { text: reason } }]);
  expect((await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT)).freeze).not.toBeNull();
});

test('the nation lifts what a region froze; a region does not lift what the nation froze', async () => {
  const [regional] = await listed();
  if (!regional) throw new Error('no freeze runs');
  const override = (as: PersonaName, one: Schemas['Freeze']) =>
    fixture.as(as).POST('/freezes/{freezeId}/override', {
      params: on(one),
      body: { reason: 'Accord du bureau', until: '2027-01-08' },
    });
  const lifted = await unwrap(override(NATION, regional));
  expect(lifted.exceptions[0]).toMatchObject({ organisation: null, inForce: true });
  expect((await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT)).freeze).toBeNull();

  const nation = { organisationId: fixture.network['nat'].id, forbids: ['live' as const] };
  expect(await codeOf(freeze(REGION, nation))).toBe('forbidden');
  const national = await unwrap(freeze(NATION, { ...nation, reason: 'Gel de paie' }));
  expect(national.allowed).toContain('override');
  expect(await codeOf(override(REGION, national))).toBe('forbidden');
  const task = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
  expect(task.freeze).toMatchObject({ organisation: { key: 'nat' }, reason: 'Gel de paie' });
  await unwrap(end(NATION, national));
  expect(await listed('over')).toMatchObject([{ id: national.id, ended: { text: reason } }]);
  expect(await codeOf(end(NATION, { ...national, revision: 2 }))).toBe('freeze-ended');
});

test('windows add up: outside of all nothing begins, inside of one it does, and deny wins', async () => {
  const windows = (firstDay: string, lastDay: string, endsOn = '2027-03-31') =>
    unwrap(
      freeze(REGION, { kind: 'allow', firstDay, lastDay, endsOn, reason: 'Semaines d’appui' }),
    );
  const start = async () =>
    command(fixture, DEPARTMENT, 'start', await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT));
  const sentence = async () => {
    const { code, detail } = (await start()).error as unknown as { code: string; detail: string };
    return [code, /\d{4}-\d\d-\d\d/.exec(detail)?.[0]];
  };
  const february = await windows('2027-02-01', '2027-02-05');
  expect(february).toMatchObject({
    kind: 'allow',
    running: { firstDay: '2027-01-04', lastDay: '2027-01-31' },
    next: { firstDay: '2027-02-06', lastDay: '2027-03-31' },
  });
  expect(await sentence()).toEqual(['window-closed', '2027-01-31']);
  const nextWeek = await windows('2027-01-11', '2027-01-15');
  expect(nextWeek.running?.lastDay).toBe('2027-01-10');
  expect(await sentence()).toEqual(['window-closed', '2027-01-10']);

  const until = '2027-01-08';
  const lifted = await unwrap(
    fixture.as(REGION).POST('/freezes/{freezeId}/override', {
      params: on(february),
      body: { reason: 'Semaine de rattrapage', until },
    }),
  );
  expect(lifted.exceptions).toMatchObject([{ until, reason: 'Semaine de rattrapage' }]);
  expect((await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT)).allowed).toContain('start');
  await unwrap(
    fixture.as(REGION).POST('/freezes/{freezeId}/exceptions/{exceptionId}/end', {
      params: {
        ...on(lifted),
        path: { freezeId: lifted.id, exceptionId: lifted.exceptions[0]?.id ?? '' },
      },
      body: { reason },
    }),
  );
  expect(await sentence()).toEqual(['window-closed', '2027-01-10']);

  await windows('2027-01-04', until);
  expect((await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT)).freeze).toBeNull();
  expect((await listed()).filter(({ kind }) => kind === 'allow')).toMatchObject([
    { running: null, next: { firstDay: '2027-01-09', lastDay: '2027-01-10' } },
    { running: null },
    { running: null },
  ]);
  const denied = await unwrap(freeze(NATION, { reason: 'Gel de paie', lastDay: until }));
  expect(await sentence()).toEqual(['freeze-in-force', until]);
  await unwrap(end(NATION, denied));
  expect((await unwrap<Schemas['Task']>(start())).state).toBe('in-progress');
});

test('opening a gate and the next wave wait for a freeze of their tag', async () => {
  const tagged = (tag: string, at: 'nat' | 'reg-52') =>
    unwrap(freeze(NATION, { organisationId: fixture.network[at].id, forbids: ['open'], tag }));
  const [{ wave }, gate] = [
    await taskAt(fixture, 'D07', 'dep-72'),
    await gateAt(fixture, 'G1', 'dep-72', 'coordination@dep-72'),
  ];
  const declared = await unwrap<Schemas['Gate']>(
    say(fixture, 'coordination@dep-72', 'declare', gate),
  );
  const accepted = await unwrap<Schemas['Gate']>(say(fixture, REGION, 'accept', declared));
  const own = await tagged(`wave-${wave}`, 'reg-52');
  const elsewhere = await tagged(`wave-${(wave ?? 0) + 7}`, 'reg-52');
  expect(await codeOf(say(fixture, NATION, 'open', accepted))).toBe('freeze-in-force');
  await unwrap(end(REGION, own));
  expect(await unwrap<Schemas['Gate']>(say(fixture, NATION, 'open', accepted))).toMatchObject({
    state: 'opened',
    freeze: null,
  });
  await unwrap(end(NATION, elsewhere));

  const next = await tagged('wave-2', 'nat');
  const waveGates = async () => {
    const path = { campaignId: campaign.id };
    const { items } = await unwrap(
      fixture.as(NATION).GET('/campaigns/{campaignId}/wave-gates', { params: { path } }),
    );
    return items.filter(({ template, wave: of }) => template === 'WP' && of === 1);
  };
  const [frozen] = await waveGates();
  expect(frozen).toMatchObject({ state: 'ready', freeze: { id: next.id }, allowed: ['refuse'] });
  const open = () =>
    fixture.as(NATION).POST('/wave-gates/{waveGateId}/open', {
      params: {
        path: { waveGateId: frozen?.id ?? '' },
        header: { 'If-Match': `"${frozen?.revision ?? 0}"` },
      },
      body: {},
    });
  expect(await codeOf(open())).toBe('freeze-in-force');
  await unwrap(end(NATION, next));
  expect(await unwrap(open())).toMatchObject({ state: 'opened' });
});

test('every word about a freeze is in the journal of its tier, with its reason', async () => {
  const { items } = await unwrap(
    fixture.as(NATION).GET('/journal', {
      params: { query: { organisationId: fixture.network['reg-52'].id, size: 200 } },
    }),
  );
  for (const [action, as] of [
    ['placeFreeze', REGION],
    ['grantDerogation', REGION],
    ['endFreezeException', NATION],
    ['overrideFreeze', NATION],
    ['overrideFreeze', REGION],
    ['endFreeze', REGION],
  ] as const) {
    const line = items.find(
      (entry) => entry.action === action && entry.person?.id === fixture.person(as).personId,
    );
    expect(line?.summary['reason'], action).toEqual(expect.any(String));
  }
});

test('days and places that make no sense are refused', async () => {
  expect(await codeOf(freeze(NATION, { organisationId: fixture.network['dep-53'].id }))).toBe(
    'freeze-place',
  );
  const past = { firstDay: '2026-12-01', lastDay: '2027-01-03' };
  expect(await codeOf(freeze(NATION, past))).toBe('freeze-past');
  expect(await codeOf(freeze(NATION, { rrule: 'FREQ=YEARLY' }))).toBe('freeze-rule-end');
  const yearly = await unwrap(
    freeze(REGION, {
      firstDay: '2027-08-01',
      lastDay: '2027-08-31',
      rrule: 'FREQ=YEARLY',
      endsOn: '2029-08-31',
    }),
  );
  expect(yearly).toMatchObject({
    running: null,
    next: { firstDay: '2027-08-01', lastDay: '2027-08-31' },
    endsOn: '2029-08-31',
  });
});
