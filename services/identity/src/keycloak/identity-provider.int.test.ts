// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin, testServers } from '@essaim/testkit';
import { nothingDesired } from '../test-support/nothing-desired.ts';
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
