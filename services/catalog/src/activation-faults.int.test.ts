// SPDX-License-Identifier: AGPL-3.0-or-later
import { eventually } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { type Driver, bodyOf, driver, stepStates, untilActivation } from './test-support/driver.ts';
import { identityAnswers } from './test-support/identity-answers.ts';

const PATIENCE_MS = 250;

let catalog: CatalogFixture;
let drive: Driver;
let answers: ReturnType<typeof identityAnswers>;

beforeAll(async () => {
  catalog = await startFixture({ patienceMs: PATIENCE_MS });
  await fillCatalogue(catalog);
  drive = driver(catalog);
  answers = identityAnswers(catalog.identity);
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

const COORDINATES = 'coordination@dep-53';
const RUNS = 'operator@heb-bocage';
const here = () => catalog.network['dep-53'].id;
const step = (activation: Awaited<ReturnType<Driver['activation']>>, key: string) =>
  activation.steps.find((one) => one.key === key);
const retry = (
  name: Parameters<CatalogFixture['as']>[0],
  activationId: string,
  stepKey: 'client' | 'access' | 'configuration',
) =>
  catalog.as(name).POST('/activations/{activationId}/steps/{stepKey}/retry', {
    params: { path: { activationId, stepKey } },
    body: {},
  });
const grants = (activationId: string) =>
  catalog.heard.of('identity.grant-access').filter((one) => one.activationId === activationId);

test('identity that does not answer: the step says so, is asked again, and one answer is enough', async () => {
  const offer = await drive.offer('nextcloud-bocage');
  const { id } = await drive.request(COORDINATES, offer.id, here());
  const waiting = await untilActivation(
    () => drive.activation(COORDINATES, id),
    (activation) => (step(activation, 'client')?.attempts ?? 0) >= 2,
  );
  expect(waiting).toMatchObject({
    state: 'provisioning',
    blockedStep: 'client',
    reason: { code: 'waiting-identity', sentence: expect.stringContaining('pas encore répondu') },
    who: { kind: 'service', service: 'identity' },
  });
  expect(step(waiting, 'client')).toMatchObject({
    state: 'in-progress',
    nextRetryAt: expect.any(String),
    canRetry: true,
  });
  const thread = bodyOf(
    await catalog
      .as(COORDINATES)
      .GET('/thread-links', { params: { query: { organisationId: here() } } }),
  );
  expect(thread.items).toMatchObject([{ state: 'blocked', blockedStep: 'client' }]);

  await answers.clientReady(offer.instanceId);
  await answers.clientReady(offer.instanceId);
  await untilActivation(
    () => drive.activation(COORDINATES, id),
    (activation) => step(activation, 'client')?.state === 'done',
  );
  const asked = catalog.heard.of('identity.ensure-client');
  expect(new Set(asked.map(({ instanceId }) => instanceId))).toEqual(new Set([offer.instanceId]));
});

test('an access that is refused for a while is asked again by itself, and by hand', async () => {
  const { verdict, instanceId } = await drive.offer('nextcloud-bocage', here());
  const activationId = verdict?.activation?.activationId ?? '';
  const access = { instanceId, organisationId: here(), activationId };
  await answers.accessRefused(access, 'keycloak-refused');
  await eventually(async () => {
    const journal = bodyOf(
      await catalog.as(COORDINATES).GET('/journal', {
        params: { query: { resourceType: 'activation', resourceId: activationId, size: 100 } },
      }),
    );
    expect(journal.items.map(({ summary }) => summary)).toContainEqual(
      expect.objectContaining({ step: 'access', state: 'failed', reasonCode: 'keycloak-refused' }),
    );
  });
  const sent = grants(activationId).length;
  await eventually(() => expect(grants(activationId).length).toBeGreaterThan(sent));
  const before = step(await drive.activation(COORDINATES, activationId), 'access')?.attempts ?? 0;
  const retried = bodyOf(await retry(COORDINATES, activationId, 'access'));
  expect(step(retried, 'access')).toMatchObject({ state: 'in-progress' });
  expect(step(retried, 'access')?.attempts).toBeGreaterThan(before);

  await answers.accessGranted(access);
  await untilActivation(
    () => drive.activation(COORDINATES, activationId),
    (activation) => step(activation, 'access')?.state === 'done',
  );
  const settled = grants(activationId).length;
  await answers.accessGranted(access);
  bodyOf(await drive.confirm(RUNS, activationId));
  await answers.signInSeen({ instanceId, organisationId: here() });
  await untilActivation(
    () => drive.activation(COORDINATES, activationId),
    ({ state }) => state === 'active',
  );
  expect(grants(activationId)).toHaveLength(settled);
});

test('a step that nobody asked for cannot be tried again, and a manual one neither', async () => {
  const { verdict } = await drive.offer('nextcloud-bocage', here());
  const activationId = verdict?.activation?.activationId ?? '';
  for (const key of ['client', 'configuration'] as const) {
    const { response, error } = await retry(COORDINATES, activationId, key);
    expect(response.status).toBe(409);
    expect(error?.code).toBe('step-not-retriable');
  }
  const confirmed = await drive.confirm(RUNS, activationId);
  expect(confirmed.error?.code).toBe('step-not-manual');
});

test("a refused address is the hoster's to correct; the corrected one is asked for at once", async () => {
  const offer = await drive.offer('nextcloud-rhin');
  const organisationId = catalog.network['dep-68'].id;
  const requested = await drive.request('coordination@dep-68', offer.id, organisationId);
  bodyOf(await drive.accept('coordination@reg-44', requested));
  await answers.clientRefused(offer.instanceId, 'redirect-uri-invalid');
  const refused = await untilActivation(
    () => drive.activation('operator@heb-rhin', requested.id),
    (activation) => step(activation, 'client')?.state === 'failed',
  );
  expect(refused).toMatchObject({
    reason: { code: 'redirect-uri-invalid', sentence: expect.stringContaining('corriger') },
    who: { role: 'operator', organisationId: catalog.network['heb-rhin'].id },
  });
  expect(step(refused, 'client')).toMatchObject({ nextRetryAt: null, canRetry: true });

  const operator = catalog.as('operator@heb-rhin');
  const path = { instanceId: offer.instanceId };
  const instance = bodyOf(await operator.GET('/instances/{instanceId}', { params: { path } }));
  expect(instance.client).toMatchObject({
    state: 'refused',
    reason: { code: 'redirect-uri-invalid' },
  });
  const redirectUris = ['https://espace.octets-rhin.example/apps/user_oidc/code'];
  bodyOf(
    await operator.PATCH('/instances/{instanceId}', {
      params: { path, header: { 'If-Match': `"${instance.version}"` } },
      body: { redirectUris },
    }),
  );
  await eventually(() =>
    expect(catalog.heard.of('identity.ensure-client')).toContainEqual(
      expect.objectContaining({ instanceId: offer.instanceId, redirectUris }),
    ),
  );
  const again = await drive.activation('operator@heb-rhin', requested.id);
  expect(step(again, 'client')?.state).toBe('in-progress');
});

test('identity that lost the client is asked for it again', async () => {
  const { instanceId } = await drive.offer('nextcloud-rhin');
  const organisationId = catalog.network['dep-68'].id;
  const { verdict } = await drive.offer('nextcloud-rhin', organisationId);
  const activationId = verdict?.activation?.activationId ?? '';
  await answers.clientReady(instanceId);
  await untilActivation(
    () => drive.activation('operator@heb-rhin', activationId),
    (activation) => step(activation, 'access')?.state === 'in-progress',
  );
  const asked = () =>
    catalog.heard.of('identity.ensure-client').filter((one) => one.instanceId === instanceId)
      .length;
  const before = asked();
  await answers.accessRefused({ instanceId, organisationId, activationId }, 'client-missing');
  await eventually(() => expect(asked()).toBeGreaterThan(before));
});

test('a restart loses nothing: what was asked is still awaited, and its answer is heard', async () => {
  const offer = await drive.offer('discourse-commun');
  const organisationId = catalog.network['dep-72'].id;
  const { id } = await drive.request('coordination@dep-72', offer.id, organisationId);
  await catalog.restart();
  const after = await drive.activation('coordination@dep-72', id);
  expect(stepStates(after)).toMatchObject({ client: 'in-progress', access: 'pending' });
  await answers.clientReady(offer.instanceId);
  await answers.accessGranted({ instanceId: offer.instanceId, organisationId, activationId: id });
  await answers.signInSeen({ instanceId: offer.instanceId, organisationId });
  await untilActivation(
    () => drive.activation('coordination@dep-72', id),
    ({ state }) => state === 'active',
  );
});
