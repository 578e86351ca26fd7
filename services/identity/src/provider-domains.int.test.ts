// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Persona, type TestNetwork, eventually } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OidcContract } from './domain/providers/provider.ts';
import { type DnsServer, startDnsServer } from './test-support/dns-server.ts';
import { providerTests } from './test-support/provider-tests.ts';
import { seedNetwork } from './test-support/seed-network.ts';
import { seedProvider } from './test-support/seed-provider.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let dns: DnsServer;
let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];
let tests: ReturnType<typeof providerTests>;
let id: string;

const region = () => tests.as('coordination@reg-52');
const at = (domain: string, providerId = id) => ({ params: { path: { providerId, domain } } });
const add = (domain: string, providerId = id) =>
  unwrap(
    region().POST('/identity-providers/{providerId}/domains', {
      params: { path: { providerId } },
      body: { domain },
    }),
  );
const verify = (domain: string, providerId = id) =>
  unwrap(
    region().POST(
      '/identity-providers/{providerId}/domains/{domain}/verify',
      at(domain, providerId),
    ),
  );
const choices = async (domain = '') => {
  const response = await fetch(`${identity.url}/sign-in-choices${domain && `?domain=${domain}`}`);
  return (await response.json()) as { items: { alias: string }[]; alias: string | null };
};

const contract: OidcContract = {
  kind: 'oidc',
  issuer: 'http://localhost:1',
  authorizationEndpoint: 'http://localhost:1/authorize',
  tokenEndpoint: 'http://localhost:1/token',
  userinfoEndpoint: null,
  jwksUri: 'http://localhost:1/keys',
  endSessionEndpoint: null,
  clientMethod: 'client_secret_basic',
  tellsIssuer: false,
};

beforeAll(async () => {
  dns = await startDnsServer();
  identity = await startTestIdentity({ dnsServers: [dns.address] });
  const seeded = await seedNetwork(identity.db);
  ({ network, people } = seeded);
  tests = providerTests(identity, network, people);
  id = await seedProvider(identity, network, {
    kind: 'oidc',
    alias: 'dep-53',
    contract,
    clientId: 'essaim',
    address: 'http://localhost:1/.well-known/openid-configuration',
    check: { at: '2026-01-01T08:00:00Z', outcome: 'passed', points: [] },
    state: 'enabled',
  });
});

afterAll(async () => {
  await identity[Symbol.asyncDispose]();
  await dns[Symbol.asyncDispose]();
});

test('a domain counts once its TXT record is there, and not before', async () => {
  const { domains } = await add('@Mayenne.Exemple.org');
  const [named] = domains;
  expect(named).toMatchObject({ domain: 'mayenne.exemple.org', verifiedAt: null });
  await expect(verify('mayenne.exemple.org')).rejects.toMatchObject({
    problem: { code: 'provider-domain-unproven' },
  });
  expect(await choices('mayenne.exemple.org')).toMatchObject({ alias: null });

  dns.records.set(String(named?.recordName), ['something else', String(named?.recordValue)]);
  const proved = await verify('mayenne.exemple.org');
  expect(proved.domains[0]?.verifiedAt).not.toBeNull();
  expect(await choices('mayenne.exemple.org')).toEqual({
    items: [{ alias: 'dep-53', name: 'Comptes' }],
    alias: 'dep-53',
  });
});

test('nobody else can have it, until it is removed', async () => {
  const other = await seedProvider(identity, network, { alias: 'dep-53-2' });
  await expect(add('mayenne.exemple.org', other)).rejects.toMatchObject({
    problem: { code: 'provider-domain-taken' },
  });
  await unwrap(
    region().DELETE('/identity-providers/{providerId}/domains/{domain}', at('mayenne.exemple.org')),
  );
  expect(await choices('mayenne.exemple.org')).toMatchObject({ alias: null });
  const again = await add('mayenne.exemple.org', other);
  expect(again.domains).toHaveLength(1);
});

test.each([
  ['gmail.com', 'provider-domain-public'],
  ['localhost', 'provider-domain-invalid'],
  ['a b.org', 'provider-domain-invalid'],
])('%s is no domain of a provider', async (domain, code) => {
  await expect(add(domain)).rejects.toMatchObject({ problem: { code } });
});

test('a provider in service that no longer answers is seen, counted, and left in service', async () => {
  await identity.stop();
  await identity.start();
  await identity.ready();
  tests = providerTests(identity, network, people);
  const provider = await eventually(async () => {
    const found = await tests.get(id);
    expect(found.check.points).not.toEqual([]);
    return found;
  });
  expect(provider).toMatchObject({ state: 'enabled', check: { outcome: 'failed' } });
  expect(provider.check.points.map(({ code }) => code)).toEqual(['provider-unreachable']);
  await eventually(async () => {
    const health = (await (await fetch(`${identity.url}/health/ready`)).json()) as {
      figures: Record<string, number>;
    };
    expect(health.figures).toMatchObject({ providersInService: 1, providersFailing: 1 });
  });
});
