// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { eventually, organisationSnapshot } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { type Driver, bodyOf, driver, stepStates, untilActivation } from './test-support/driver.ts';
import { identityAnswers } from './test-support/identity-answers.ts';

let catalog: CatalogFixture;
let drive: Driver;
let answers: ReturnType<typeof identityAnswers>;

beforeAll(async () => {
  catalog = await startFixture();
  await fillCatalogue(catalog);
  drive = driver(catalog);
  answers = identityAnswers(catalog.identity);
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

const ASKS = 'technical@dep-68';
const DECIDES = 'coordination@reg-44';
const RUNS = 'operator@heb-rhin';
const COORDINATES = 'coordination@dep-72';

test('from a request to the first sign-in, each step with who can act', async () => {
  const organisationId = catalog.network['dep-68'].id;
  const offer = await drive.offer('nextcloud-rhin', organisationId);
  expect(offer.verdict).toMatchObject({ eligible: true, requestable: true, reasons: [] });

  const taskId = newId();
  const requested = await drive.request(ASKS, offer.id, organisationId, taskId);
  expect(requested).toMatchObject({
    state: 'requested',
    taskId,
    reason: { code: 'awaiting-acceptance', sentence: expect.stringContaining('strate') },
    who: { role: 'coordination', organisationId: catalog.network['reg-44'].id },
    can: { accept: false, end: true },
  });
  expect(requested.who?.people).toEqual([
    { personId: catalog.person(DECIDES).personId, name: expect.stringContaining(DECIDES) },
  ]);
  const waiting = bodyOf(
    await catalog.as(DECIDES).GET('/activations', { params: { query: { waitingForMe: true } } }),
  );
  expect(waiting.items.map(({ id }) => id)).toEqual([requested.id]);

  const accepted = bodyOf(await drive.accept(DECIDES, requested));
  expect(accepted.decision).toMatchObject({
    outcome: 'accepted',
    by: { personId: catalog.person(DECIDES).personId },
  });
  expect(stepStates(accepted)).toEqual({
    client: 'in-progress',
    access: 'pending',
    configuration: 'pending',
    probe: 'pending',
    'first-sign-in': 'pending',
  });
  expect(accepted.who).toEqual({ kind: 'service', service: 'identity', people: [] });

  await eventually(() => expect(catalog.heard.of('identity.ensure-client')).toHaveLength(1));
  const [asked] = catalog.heard.of('identity.ensure-client');
  expect(asked).toMatchObject({
    instanceId: offer.instanceId,
    address: 'https://espace.octets-rhin.example',
    redirectUris: [
      'https://espace.octets-rhin.example/apps/user_oidc/code',
      'https://espace.octets-rhin.example/index.php/apps/user_oidc/code',
    ],
    claims: ['groups', 'quota'],
    hosterOrganisationId: catalog.network['heb-rhin'].id,
  });

  await answers.clientReady(offer.instanceId);
  await eventually(() => expect(catalog.heard.of('identity.grant-access')).toHaveLength(1));
  expect(catalog.heard.of('identity.grant-access')).toEqual([
    { instanceId: offer.instanceId, organisationId, activationId: requested.id, personQuotaGb: 2 },
  ]);
  const atHoster = await drive.activation(RUNS, requested.id);
  expect(atHoster).toMatchObject({ blockedStep: 'configuration', who: { role: 'operator' } });
  expect(atHoster.steps.find(({ key }) => key === 'configuration')).toMatchObject({
    canConfirm: true,
  });

  await answers.accessGranted({
    instanceId: offer.instanceId,
    organisationId,
    activationId: requested.id,
  });
  await untilActivation(
    () => drive.activation(ASKS, requested.id),
    (activation) => stepStates(activation)['access'] === 'done',
  );
  bodyOf(await drive.confirm(RUNS, requested.id));
  const opened = await untilActivation(
    () => drive.activation(ASKS, requested.id),
    ({ blockedStep }) => blockedStep === 'first-sign-in',
  );
  expect(opened.state).toBe('provisioning');
  const tools = bodyOf(await catalog.as('member@dep-68').GET('/launcher')).tools;
  expect(tools[0]).toMatchObject({
    state: 'open',
    toolKey: 'nextcloud',
    address: 'https://espace.octets-rhin.example',
  });

  await answers.signInSeen({ instanceId: offer.instanceId, organisationId });
  const active = await untilActivation(
    () => drive.activation(ASKS, requested.id),
    ({ state }) => state === 'active',
  );
  expect(active).toMatchObject({
    firstSignInAt: '2027-01-05T09:00:00Z',
    stepsDone: 5,
    stepsTotal: 5,
    blockedStep: null,
    reason: null,
    who: null,
  });
  expect(catalog.heard.all.map(({ name }) => name)).toEqual([
    'identity.ensure-client',
    'identity.grant-access',
  ]);
});

test('every act is in the journal, with the person and the mandate, and so is what follows', async () => {
  const organisationId = catalog.network['dep-68'].id;
  const journal = bodyOf(
    await catalog
      .as('coordination@dep-68')
      .GET('/journal', { params: { query: { organisationId, size: 100 } } }),
  );
  const [own, ...others] = new Set(journal.items.map(({ organisationName }) => organisationName));
  expect([own, others]).toEqual(['dep-68', []]);
  const asked = journal.items.find(({ action }) => action === 'requestActivation');
  expect(asked?.mandate).toEqual({
    role: 'technical',
    tier: 'departmental',
    organisationName: 'dep-68',
  });
  const lines = journal.items.map(({ action, personId, mandateId, summary }) => ({
    action,
    person: catalog.people.find((one) => one.personId === personId)?.name ?? null,
    byMandate:
      mandateId === catalog.people.find((one) => one.personId === personId)?.mandates[0]?.id,
    step: summary['step'] ?? null,
  }));
  expect(lines.toReversed()).toEqual([
    { action: 'requestActivation', person: ASKS, byMandate: true, step: null },
    { action: 'acceptActivation', person: DECIDES, byMandate: true, step: null },
    { action: 'activation.step-changed', person: null, byMandate: false, step: 'client' },
    { action: 'activation.step-changed', person: null, byMandate: false, step: 'access' },
    { action: 'confirmStep', person: RUNS, byMandate: true, step: 'configuration' },
    { action: 'activation.step-changed', person: null, byMandate: false, step: 'configuration' },
    { action: 'activation.step-changed', person: null, byMandate: false, step: 'probe' },
    { action: 'activation.step-changed', person: null, byMandate: false, step: 'first-sign-in' },
    { action: 'activation.active', person: null, byMandate: false, step: null },
  ]);
});

test('an automatic offer skips the tier above, and says so in the journal', async () => {
  const organisationId = catalog.network['dep-53'].id;
  const offer = await drive.offer('nextcloud-bocage');
  const activation = await drive.request('coordination@dep-53', offer.id, organisationId);
  expect(activation).toMatchObject({
    state: 'provisioning',
    decision: { outcome: 'accepted', by: null },
    blockedStep: 'client',
  });
  const journal = bodyOf(
    await catalog.as('coordination@dep-53').GET('/journal', {
      params: { query: { resourceType: 'activation', resourceId: activation.id } },
    }),
  );
  expect(journal.items.map(({ action, summary }) => [action, summary['automatic']])).toContainEqual(
    ['activation.accepted', true],
  );
});

test('what relies on it goes on when it opens, without a second act', async () => {
  const organisationId = catalog.network['dep-53'].id;
  const office = await drive.offer('onlyoffice-bocage');
  const space = await drive.offer('nextcloud-bocage', organisationId);
  const spaceActivation = space.verdict?.activation;
  const waiting = await drive.request('coordination@dep-53', office.id, organisationId);
  expect(waiting).toMatchObject({ blockedStep: 'dependency', signOn: 'host-application' });

  const access = {
    instanceId: space.instanceId,
    organisationId,
    activationId: spaceActivation?.activationId ?? '',
  };
  await answers.clientReady(space.instanceId);
  await answers.accessGranted(access);
  await answers.signInSeen(access);
  await untilActivation(
    () => drive.activation('coordination@dep-53', waiting.id),
    ({ blockedStep }) => blockedStep === 'configuration',
  );
  const done = bodyOf(await drive.confirm('operator@heb-bocage', waiting.id));
  expect(done.state).toBe('active');
  const tools = bodyOf(await catalog.as('member@53-00013').GET('/launcher')).tools;
  expect(tools.find(({ toolKey }) => toolKey === 'onlyoffice-docs')).toMatchObject({
    state: 'open',
    address: 'https://espace.serveurs-bocage.example',
  });
});

test('a second organisation at the same instance uses its client and its configuration', async () => {
  const before = catalog.heard.of('identity.ensure-client').length;
  const organisationId = catalog.network['53-00013'].id;
  const offer = await drive.offer('discourse-commun');
  const first = await drive.request('coordination@dep-72', offer.id, catalog.network['dep-72'].id);
  await eventually(() =>
    expect(catalog.heard.of('identity.ensure-client')).toHaveLength(before + 1),
  );
  await answers.clientReady(offer.instanceId);
  await answers.accessGranted({
    instanceId: offer.instanceId,
    organisationId: first.organisationId,
    activationId: first.id,
  });
  await answers.signInSeen({ instanceId: offer.instanceId, organisationId: first.organisationId });
  await untilActivation(
    () => drive.activation('coordination@dep-72', first.id),
    ({ state }) => state === 'active',
  );

  const second = await drive.request('board@53-00013', offer.id, organisationId);
  expect(stepStates(second)).toEqual({
    client: 'done',
    access: 'in-progress',
    configuration: 'done',
    probe: 'done',
    'first-sign-in': 'pending',
  });
  expect(catalog.heard.of('identity.ensure-client')).toHaveLength(before + 1);
});

test('suspended by the nation, it closes for all and is not opened again from below', async () => {
  const offer = await drive.offer('discourse-commun');
  const organisationId = catalog.network['dep-72'].id;
  const { verdict } = await drive.offer('discourse-commun', organisationId);
  const activationId = verdict?.activation?.activationId ?? '';
  const read = () => drive.activation(COORDINATES, activationId);
  const access = { instanceId: offer.instanceId, organisationId, activationId };
  const revokes = () =>
    catalog.heard.of('identity.revoke-access').filter((one) => one.activationId === activationId);
  const tool = async () =>
    bodyOf(await catalog.as('member@dep-72').GET('/launcher')).tools.find(
      ({ instanceId }) => instanceId === offer.instanceId,
    );
  expect(await tool()).toMatchObject({ state: 'open' });

  const suspended = bodyOf(await drive.suspend('technical@nat', await read()));
  expect(suspended).toMatchObject({
    state: 'suspended',
    blockedStep: 'suspension',
    suspension: { reasonCode: 'security', message: 'Comptes à vérifier.' },
    can: { suspend: false, resume: false },
  });
  expect(await tool()).toMatchObject({ state: 'in-progress' });
  await eventually(() => expect(revokes()).toEqual([access]));
  const early = await drive.resume('technical@nat', suspended);
  expect(early.error?.code).toBe('activation-access-moving');
  await answers.accessRevoked(access);
  const paused = await untilActivation(read, ({ blockedStep }) => blockedStep === null);
  expect(paused).toMatchObject({
    reason: { code: 'activation-suspended' },
    who: { organisationId: catalog.network.nat.id },
    can: { resume: false },
  });
  const below = await drive.resume(COORDINATES, paused);
  expect(below.response.status).toBe(403);

  const grants = () =>
    catalog.heard.of('identity.grant-access').filter((one) => one.activationId === activationId);
  const before = grants().length;
  const resumed = bodyOf(await drive.resume('technical@nat', paused));
  expect(resumed).toMatchObject({ state: 'provisioning', suspension: null });
  await eventually(() => expect(grants()).toHaveLength(before + 1));
  await answers.accessGranted(access);
  await untilActivation(read, ({ state }) => state === 'active');
  expect(await tool()).toMatchObject({ state: 'open' });
});

test('an end goes through data, access, accounts and proof, and is over only then', async () => {
  const offer = await drive.offer('nextcloud-bocage');
  const organisationId = catalog.network['dep-53'].id;
  const { verdict } = await drive.offer('nextcloud-bocage', organisationId);
  const activationId = verdict?.activation?.activationId ?? '';
  const read = () => drive.activation('coordination@dep-53', activationId);
  const revoked = catalog.heard.of('identity.revoke-access').length;
  const ending = bodyOf(
    await drive.end('coordination@dep-53', await read(), {
      reasonCode: 'other-tool',
      retentionDays: 0,
    }),
  );
  expect(ending).toMatchObject({
    state: 'ending',
    blockedStep: 'export',
    reason: { sentence: expect.stringContaining('remettre') },
    who: { role: 'operator' },
    end: { reasonCode: 'other-tool', retentionDays: 0 },
    can: { end: false, resume: true },
  });
  const open = async () =>
    bodyOf(await catalog.as('member@dep-53').GET('/launcher')).tools.some(
      ({ instanceId, state }) => instanceId === offer.instanceId && state === 'open',
    );
  expect(await open()).toBe(true);
  const hoster = 'operator@heb-bocage';
  const wordless = await drive.confirm(hoster, activationId, 'export');
  expect(wordless.error?.code).toBe('step-proof-missing');
  bodyOf(await drive.confirm(hoster, activationId, 'export', 'Archive déposée par SFTP.'));
  expect((await drive.confirm(hoster, activationId, 'receipt')).response.status).toBe(403);
  const received = bodyOf(await drive.confirm('coordination@dep-53', activationId, 'receipt'));
  expect(received).toMatchObject({ blockedStep: 'revocation' });
  expect(received.steps.find(({ key }) => key === 'export')?.confirmed).toEqual({
    by: { personId: catalog.person(hoster).personId, name: expect.any(String) },
    message: 'Archive déposée par SFTP.',
  });
  expect(await open()).toBe(false);

  const access = { instanceId: offer.instanceId, organisationId, activationId };
  await eventually(() =>
    expect(catalog.heard.of('identity.revoke-access').slice(revoked)).toEqual([access]),
  );
  await answers.accessRevoked(access);
  await untilActivation(read, ({ blockedStep }) => blockedStep === 'accounts');
  bodyOf(await drive.confirm(hoster, activationId, 'accounts'));
  const proving = await untilActivation(read, ({ blockedStep }) => blockedStep === 'deletion');
  expect(proving).toMatchObject({ state: 'ending', can: { resume: false } });
  const ended = bodyOf(await drive.confirm(hoster, activationId, 'deletion', 'PV du 4 janvier.'));
  expect(ended).toMatchObject({ state: 'ended', end: { message: 'Nous changeons d’outil.' } });
  const again = await drive.request('coordination@dep-53', offer.id, organisationId);
  expect(again.id).not.toBe(activationId);
});

test("the thread has the activation's link, with its steps and who can act", async () => {
  const organisationId = catalog.network['dep-68'].id;
  const thread = bodyOf(
    await catalog.as(DECIDES).GET('/thread-links', { params: { query: { organisationId } } }),
  );
  expect(thread.items).toMatchObject([
    { kind: 'activation', state: 'done', detail: 'active', blockedStep: null },
  ]);
  expect(thread.items[0]?.steps).toHaveLength(5);
});

test('who works at the survivor of a merger opens what the merged organisation had', async () => {
  const ended = catalog.network['dep-68'];
  const survivor = catalog.network['dep-72'];
  const opened = async (name: 'coordination@dep-68' | 'coordination@dep-72') =>
    bodyOf(await catalog.as(name).GET('/launcher'))
      .tools.filter(({ state }) => state === 'open')
      .map(({ instanceId }) => instanceId);
  const had = await opened('coordination@dep-68');
  expect(had).toHaveLength(1);
  const [tool] = had;
  expect(await opened('coordination@dep-72')).not.toContain(tool);
  await catalog.identity.publish({
    type: 'organisation.updated',
    aggregate: 'organisation',
    aggregateId: ended.id,
    data: {
      ...organisationSnapshot(ended),
      status: 'merged',
      parentId: survivor.id,
      ancestors: [survivor.id, ...survivor.ancestors],
    },
  });
  await eventually(async () => expect(await opened('coordination@dep-72')).toContain(tool));
});
