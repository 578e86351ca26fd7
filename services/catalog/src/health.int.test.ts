// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { type Server as PlainServer, createServer as createPlainServer } from 'node:http';
import { type Server, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { eventually } from '@essaim/testkit';
import { type TestAuthority, type TestCertificate, testAuthority } from '@essaim/testkit/tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { bodyOf, driver, untilActivation } from './test-support/driver.ts';
import { identityAnswers } from './test-support/identity-answers.ts';

let catalog: CatalogFixture;
let authority: TestAuthority;
let tool: Server;
let status = 200;

beforeAll(async () => {
  authority = await testAuthority();
  tool = await listening(
    createServer(await authority.issue('127.0.0.1', 20), (_request, response) => {
      response.writeHead(status).end('a page');
    }),
  );
  catalog = await startFixture({ isLocal: true, authorities: [authority.certificate] });
  await fillCatalogue(catalog);
});
afterAll(async () => {
  tool?.closeAllConnections();
  tool?.close();
  await catalog?.[Symbol.asyncDispose]();
});

/** It starts the service again five times. */
const BUSY_MS = 150_000;
const operator = () => catalog.as('operator@heb-bocage');
const hosterOrganisationId = () => catalog.network['heb-bocage'].id;
const listening = async <Kind extends Server | PlainServer>(server: Kind): Promise<Kind> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};
const portOf = (server: { address(): AddressInfo | string | null }): number =>
  (server.address() as AddressInfo).port;

/** An address at which nothing listens any more. */
const goneAddress = async (): Promise<string> => {
  const server = await listening(createPlainServer());
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
};

const declare = async (address: string, name = 'Veille du Bocage') =>
  bodyOf(
    await operator().POST('/instances', {
      body: {
        toolKey: 'miniflux',
        hosterOrganisationId: hosterOrganisationId(),
        name,
        address,
        toolVersion: '2.2.16',
      },
    }),
  );

const report = async (instanceId: string) =>
  bodyOf(
    await catalog.as('nobody').GET('/instances/{instanceId}/health', {
      params: { path: { instanceId } },
    }),
  );

const check = async (instanceId: string) =>
  bodyOf(
    await operator().POST('/instances/{instanceId}/health/check', {
      params: { path: { instanceId } },
    }),
  );

const checkTimes = async (instanceId: string, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) await check(instanceId);
};

const until = (instanceId: string, state: string) =>
  eventually(async () => {
    const found = await report(instanceId);
    if (found.health.state !== state) throw new Error(`it is ${found.health.state}`);
    return found;
  });

test('an outage shows after some probes, opens an incident, and its end resolves it', async () => {
  const { id } = await declare(`https://127.0.0.1:${portOf(tool)}`);
  const well = await until(id, 'up');
  expect(well.health).toMatchObject({ reason: null, incident: null, maintenance: null });
  expect(well.health.certificateExpiresAt).not.toBeNull();
  expect(well.availability).toBe(1);

  status = 503;
  expect(await check(id)).toMatchObject({ state: 'up' });
  await checkTimes(id, 2);
  const ill = await until(id, 'down');
  expect(ill.health.reason).toMatchObject({ code: 'probe-error' });
  expect(ill.health.reason?.sentence).toMatch(/^Miniflux répond par une erreur/);
  expect(ill.health.incident).toMatchObject({
    instanceName: 'Veille du Bocage',
    resolvedAt: null,
    updates: [{ state: 'investigating', message: null }],
  });
  expect(ill.availability).toBeLessThan(1);

  const open = ill.health.incident;
  const word = await operator().POST('/incidents/{incidentId}/updates', {
    params: {
      path: { incidentId: open?.id ?? '' },
      header: { 'If-Match': `"${open?.version ?? 0}"` },
    },
    body: { state: 'identified', message: 'Le disque est plein ; nous faisons de la place.' },
  });
  expect(word.response.status).toBe(200);

  status = 302;
  await checkTimes(id, 2);
  const back = await until(id, 'up');
  expect(back.changes.map(({ state }) => state)).toEqual(['up', 'down', 'up']);
  expect(back.health.incident).toBeNull();
  const told = bodyOf(
    await catalog
      .as('nobody')
      .GET('/incidents', { params: { query: { instanceId: id, open: false } } }),
  );
  expect(told.items[0]?.updates.map(({ state }) => state)).toEqual([
    'investigating',
    'identified',
    'resolved',
  ]);
});

test('each thing that can be wrong has its sentence', async () => {
  const answers = (certificate: TestCertificate) =>
    listening(createServer(certificate, (_request, response) => response.end()));
  const servers = {
    expired: await answers(await authority.issue('127.0.0.1', -1)),
    other: await answers(await authority.issue('other.example', 9)),
    foreign: await answers(await (await testAuthority()).issue('127.0.0.1', 9)),
  };
  try {
    const gone = await goneAddress();
    const cases = [
      [`https://127.0.0.1:${portOf(servers.expired)}`, 'probe-tls-expired'],
      [`https://127.0.0.1:${portOf(servers.other)}`, 'probe-tls-name'],
      [`https://127.0.0.1:${portOf(servers.foreign)}`, 'probe-tls-authority'],
      [gone, 'probe-unreachable'],
    ] as const;
    const found = await Promise.all(
      cases.map(async ([address]) => {
        const { id } = await declare(address, `Essai ${address}`);
        await checkTimes(id, 3);
        return (await until(id, 'down')).health.reason?.code;
      }),
    );
    expect(found).toEqual(cases.map(([, code]) => code));
  } finally {
    for (const server of Object.values(servers)) {
      server.closeAllConnections();
      server.close();
    }
  }
});

test('maintenance is announced, shown, and no outage is an incident meanwhile', async () => {
  const address = await goneAddress();
  const { id } = await declare(address, 'Veille en travaux');
  const now = bodyOf(await catalog.as('nobody').GET('/status')).asOf;
  const at = (hours: number): string => Temporal.Instant.from(now).add({ hours }).toString();
  const plan = (change: Record<string, unknown> = {}) =>
    operator().POST('/maintenance', {
      body: {
        hosterOrganisationId: hosterOrganisationId(),
        instanceId: id,
        startsAt: at(-1),
        endsAt: at(2),
        message: 'Mise à jour. Vos messages sont gardés.',
        ...change,
      },
    });
  const window = bodyOf(await plan());
  await checkTimes(id, 3);
  const ill = await until(id, 'down');
  expect(ill.health).toMatchObject({
    incident: null,
    maintenance: { id: window.id, message: 'Mise à jour. Vos messages sont gardés.' },
  });
  const shown = bodyOf(await catalog.as('nobody').GET('/status'));
  const mine = shown.hosters
    .flatMap(({ instances }) => instances)
    .find((instance) => instance.id === id);
  expect(mine).toMatchObject({ state: 'maintenance', toolName: 'Miniflux' });

  const wrong = [
    [{ endsAt: at(-2) }, 'maintenance-order'],
    [{ startsAt: at(-4), endsAt: at(-3) }, 'maintenance-past'],
    [{ endsAt: at(24 * 31) }, 'maintenance-long'],
    [{ instanceId: catalog.network['heb-bocage'].id }, 'instance-not-found'],
  ] as const;
  for (const [change, code] of wrong) {
    expect((await plan(change)).error).toMatchObject({ code });
  }
  const cancel = () =>
    operator().POST('/maintenance/{maintenanceId}/cancel', {
      params: {
        path: { maintenanceId: window.id },
        header: { 'If-Match': `"${window.version}"` },
      },
    });
  expect(bodyOf(await cancel()).cancelledAt).not.toBeNull();
  expect((await cancel()).error?.code).toBe('version-conflict');
  expect((await report(id)).health.maintenance).toBeNull();
});

test(
  'an activation whose every step fails once ends active, and so does its end; each failure is said',
  { timeout: BUSY_MS },
  async () => {
    const answers = identityAnswers(catalog.identity);
    const organisationId = catalog.network['dep-53'].id;
    const asks = 'coordination@dep-53';
    const drive = driver(catalog);
    const { port } = new URL(await goneAddress());
    const instance = await declare(`https://127.0.0.1:${port}`, 'Veille éprouvée');
    bodyOf(
      await operator().POST('/offers', {
        body: { key: 'veille-eprouvee', instanceId: instance.id, connectionMode: 'automatic' },
      }),
    );
    const offer = await drive.offer('veille-eprouvee');
    const { id } = await drive.request(asks, offer.id, organisationId);
    const access = { instanceId: instance.id, organisationId, activationId: id };
    const read = () => drive.activation(asks, id);
    const said: string[] = [];
    const fails = async (key: string, code: string) => {
      const at = await untilActivation(read, ({ blockedStep, steps }) =>
        steps.some(
          (one) => one.key === blockedStep && key === one.key && one.reason?.code === code,
        ),
      );
      const { reason, who, attempts } = at.steps.find((one) => one.key === key) ?? {};
      expect(reason?.sentence).toMatch(/^\p{Lu}.+\.$/u);
      expect(who).not.toBeNull();
      expect(attempts).toBeGreaterThan(0);
      said.push(code);
    };
    const retry = async (stepKey: 'client' | 'access' | 'probe' | 'revocation') =>
      bodyOf(
        await catalog.as(asks).POST('/activations/{activationId}/steps/{stepKey}/retry', {
          params: { path: { activationId: id, stepKey } },
          body: {},
        }),
      );

    await answers.clientRefused(instance.id, 'keycloak-refused');
    await fails('client', 'keycloak-refused');
    await catalog.restart();
    await retry('client');
    await answers.clientReady(instance.id);
    await eventually(() => expect(catalog.heard.of('identity.grant-access')).toHaveLength(1));
    await answers.accessRefused(access, 'keycloak-refused');
    await fails('access', 'keycloak-refused');
    await catalog.restart();
    await retry('access');
    await answers.accessGranted(access);
    await untilActivation(read, ({ blockedStep }) => blockedStep === 'configuration');
    bodyOf(await drive.confirm('operator@heb-bocage', id));

    await fails('probe', 'probe-unreachable');
    const serve = async (certificate: TestCertificate) => {
      const server = createServer(certificate, (_request, response) => response.end());
      server.listen(Number(port), '127.0.0.1');
      await once(server, 'listening');
      return server;
    };
    const wrong = await serve(await (await testAuthority()).issue('127.0.0.1', 9));
    await retry('probe');
    await fails('probe', 'probe-tls-authority');
    wrong.closeAllConnections();
    wrong.close();
    await once(wrong, 'close');
    const right = await serve(await authority.issue('127.0.0.1', 9));
    try {
      await catalog.restart();
      await retry('probe');
      await untilActivation(read, ({ blockedStep }) => blockedStep === 'first-sign-in');
      await answers.signInSeen(access);
      const active = await untilActivation(read, ({ state }) => state === 'active');
      expect(active.steps.map(({ state }) => state)).toEqual(Array(5).fill('done'));
      expect(said).toEqual([
        'keycloak-refused',
        'keycloak-refused',
        'probe-unreachable',
        'probe-tls-authority',
      ]);

      bodyOf(await drive.end(asks, active, { wantsExport: false, retentionDays: 0 }));
      await eventually(() => expect(catalog.heard.of('identity.revoke-access')).toHaveLength(1));
      await answers.accessRefused(access, 'keycloak-refused');
      await fails('revocation', 'keycloak-refused');
      await catalog.restart();
      await retry('revocation');
      await answers.accessRevoked(access);
      await answers.accessRevoked(access);
      await untilActivation(read, ({ blockedStep }) => blockedStep === 'accounts');
      await catalog.restart();
      bodyOf(await drive.confirm('operator@heb-bocage', id, 'accounts'));
      bodyOf(await drive.confirm('operator@heb-bocage', id, 'deletion', 'Effacé, PV n° 3.'));
      expect((await read()).state).toBe('ended');
    } finally {
      right.closeAllConnections();
      right.close();
    }
    const asked = catalog.heard.of('identity.ensure-client').map(({ instanceId }) => instanceId);
    expect(new Set(asked)).toEqual(new Set([instance.id]));
  },
);

test('all may read how services are, and nothing of who uses them', async () => {
  const response = await fetch(`${catalog.url}/status`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('public, max-age=15');
  const text = await response.text();
  expect(text).toContain('Les Serveurs du Bocage');
  expect(text).not.toMatch(/@|createdBy|"by"/);
});
