// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin, testServers } from '@essaim/testkit';
import { nothingDesired } from '../test-support/nothing-desired.ts';
import { preparedRealm } from '../test-support/prepared-realm.ts';
import { lonelyRealm } from '../test-support/realm-settings.ts';
import { reconcileMemoryInMap } from '../test-support/reconcile-memory-in-map.ts';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectKeycloak } from './connection.ts';
import { keycloakProvider } from './identity-provider.ts';

const realm = `foreign-${randomBytes(4).toString('hex')}`;

const provider = keycloakProvider(
  connectKeycloak({
    baseUrl: testServers.keycloakUrl,
    realm,
    credentials: {
      username: testServers.keycloakAdmin.user,
      password: testServers.keycloakAdmin.password,
    },
  }),
  lonelyRealm(),
  reconcileMemoryInMap(),
);

beforeAll(() => keycloakAdmin('POST', '', { realm, enabled: true }));

afterAll(() => keycloakAdmin('DELETE', `/${realm}`));

test('a realm that somebody else made is left alone, with all that is in it', async () => {
  await expect(provider.apply(nothingDesired, { reverts: [], deletes: [] })).rejects.toThrow(
    /is not essaim's/,
  );
  const clients = (await keycloakAdmin('GET', `/${realm}/clients`)) as { clientId: string }[];
  expect(clients.filter(({ clientId }) => clientId.startsWith('essaim'))).toEqual([]);
  const { changes } = await provider.plan(nothingDesired);
  expect(changes[0]).toMatchObject({ kind: 'realm', action: 'conflict' });
});

test('a server that refuses the administrator’s key counts as away, without telling the key', async () => {
  const wrong = keycloakProvider(
    connectKeycloak({
      baseUrl: testServers.keycloakUrl,
      realm,
      credentials: { clientId: 'nobody', clientSecret: 'a-secret-that-must-not-show' },
    }),
    {} as never,
    reconcileMemoryInMap(),
  );
  const failure = await wrong.listSessions('x').catch((error: unknown) => error);
  expect(failure).toMatchObject({ fault: 'unreachable', status: 401 });
  expect(String(failure)).not.toContain('a-secret-that-must-not-show');
  expect(await wrong.isReachable()).toBe(false);
});

test('the realm that other tests begin with is as the provider makes one', async () => {
  const { realm: copy, settings } = await preparedRealm();
  await using _ = copy;
  const reading = keycloakProvider(
    connectKeycloak({
      baseUrl: testServers.keycloakUrl,
      realm: copy.name,
      credentials: {
        username: testServers.keycloakAdmin.user,
        password: testServers.keycloakAdmin.password,
      },
    }),
    settings,
    reconcileMemoryInMap(),
  );
  expect((await reading.plan(nothingDesired)).changes).toEqual([]);
  const gone = (await keycloakAdmin('GET', `/${copy.name}/clients?clientId=essaim-local`)) as {
    id: string;
  }[];
  await keycloakAdmin('DELETE', `/${copy.name}/clients/${gone[0]?.id}`);
  expect((await reading.plan(nothingDesired)).changes).toMatchObject([
    { kind: 'client', key: 'essaim-local', action: 'create' },
  ]);
});
