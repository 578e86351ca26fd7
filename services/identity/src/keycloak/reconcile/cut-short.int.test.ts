// SPDX-License-Identifier: AGPL-3.0-or-later
import { keycloakAdmin, testServers } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToolSpecification } from '../../app/ports.ts';
import { type CuttingProxy, cuttingProxy } from '../../test-support/cutting-proxy.ts';
import { lonelyRealm } from '../../test-support/realm-settings.ts';
import { reconcileMemoryInMap } from '../../test-support/reconcile-memory-in-map.ts';
import { connectKeycloak } from '../connection.ts';
import { realmResources } from '../realm/realm-resources.ts';
import { accessContainerResource, accessGroupResource } from '../tools/access-groups.ts';
import { toolResources } from '../tools/tool-resources.ts';
import { freshView } from '../view/fresh-view.ts';
import { type ApplyOptions, apply } from './apply.ts';
import { plan } from './plan.ts';
import type { Resource } from './resource.ts';

const realm = `cut-${randomBytes(4).toString('hex')}`;
const memory = reconcileMemoryInMap();
let proxy: CuttingProxy;

const tool = (number: number, address: string): ToolSpecification => ({
  clientId: `tool-${number}`,
  name: `Outil ${number}`,
  address,
  redirectUris: [`${address}/callback`],
  postLogoutRedirectUris: [`${address}/`],
  backchannelLogoutUri: null,
  secret: `secret-of-${number}-${realm}`,
  claims: [],
});

/** A process of its own: nothing is kept but what is remembered. */
const life = () => {
  const keycloak = connectKeycloak({
    baseUrl: proxy.url,
    realm,
    credentials: {
      username: testServers.keycloakAdmin.user,
      password: testServers.keycloakAdmin.password,
    },
  });
  const options: ApplyOptions = {
    view: freshView(keycloak),
    memory,
    isWanted: (_change, { cause }) => cause === 'change',
  };
  const resources = (one: ToolSpecification): Resource[] => [
    accessContainerResource(keycloak),
    ...toolResources(keycloak, one),
    accessGroupResource(keycloak, { clientId: one.clientId, organisationKey: 'dep-53' }),
  ];
  return {
    bring: (one: ToolSpecification) => apply(resources(one), options),
    left: async (one: ToolSpecification) =>
      plan(resources(one), [], freshView(keycloak), await memory.applied(resources(one))),
    prepare: () => apply(realmResources(keycloak, lonelyRealm()), options),
  };
};

beforeAll(async () => {
  proxy = await cuttingProxy(testServers.keycloakUrl);
  await life().prepare();
});

afterAll(async () => {
  await keycloakAdmin('DELETE', `/${realm}`);
  await proxy[Symbol.asyncDispose]();
});

/** @returns whether it was cut: false when it had fewer writes to make */
const dieAfter = async (writes: number, one: ToolSpecification): Promise<boolean> => {
  proxy.cutAfter(writes);
  const isCut = await life()
    .bring(one)
    .then(
      () => false,
      () => true,
    );
  proxy.mend();
  return isCut;
};

const expectWhole = async (one: ToolSpecification): Promise<void> => {
  await life().bring(one);
  expect(await life().left(one)).toEqual([]);
  const [client] = (await keycloakAdmin('GET', `/${realm}/clients?clientId=${one.clientId}`)) as {
    secret: string;
    enabled: boolean;
  }[];
  expect(client).toMatchObject({ secret: one.secret, enabled: true });
};

test('a process that dies after any of its writes leaves what the next one finishes, secrets unchanged', async () => {
  let writes = 1;
  while (await dieAfter(writes, tool(writes, 'https://un.example'))) {
    await expectWhole(tool(writes, 'https://un.example'));
    writes += 1;
  }
  expect(writes).toBeGreaterThan(10);
}, 180_000);

test('a change of a tool that is open comes to its end too', async () => {
  const [before, after] = [tool(900, 'https://un.example'), tool(900, 'https://deux.example')];
  await life().bring(before);
  for (let writes = 1; await dieAfter(writes, after); writes += 1) await life().bring(before);
  await expectWhole(after);
}, 60_000);
