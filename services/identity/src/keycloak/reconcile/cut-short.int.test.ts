// SPDX-License-Identifier: AGPL-3.0-or-later
import { createDatabase, migrateToLatest } from '@essaim/postgres';
import { freshDatabase, keycloakAdmin, testServers } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReconcileMemory } from '../../app/reconcile/ports.ts';
import type { ToolSpecification } from '../../app/ports.ts';
import { migrations } from '../../db/migrations/index.ts';
import { reconcileMemory } from '../../db/reconcile-memory.ts';
import type { IdentityTables } from '../../db/schema.ts';
import { type CuttingProxy, cuttingProxy } from '../../test-support/cutting-proxy.ts';
import { type MortalProcess, mortalProcess } from '../../test-support/mortal-process.ts';
import { type Reach, oneTool } from '../../test-support/one-tool.ts';
import { lonelyRealm } from '../../test-support/realm-settings.ts';
import { realmResources } from '../realm/realm-resources.ts';
import { apply } from './apply.ts';
import { plan } from './plan.ts';

const stack = new AsyncDisposableStack();
const realm = `cut-${randomBytes(4).toString('hex')}`;
let databaseUrl: string;
let memory: ReconcileMemory;
let proxy: CuttingProxy;
let next: Promise<MortalProcess>;

const tool = (number: number, address: string): ToolSpecification => ({
  clientId: `tool-${number}`,
  name: `Outil ${number}`,
  address,
  redirectUris: [`${address}/callback`],
  postLogoutRedirectUris: [`${address}/`],
  backchannelLogoutUri: null,
  secret: `secret-of-${number}-${realm}`,
  saml: null,
  previous: null,
  keyExchange: false,
  claims: [],
  secondFactor: false,
});

const reach = (): Reach => ({
  baseUrl: proxy.url,
  realm,
  credentials: {
    username: testServers.keycloakAdmin.user,
    password: testServers.keycloakAdmin.password,
  },
});

const bring = async (one: ToolSpecification): Promise<void> => {
  const { resources, options } = oneTool(reach(), memory);
  await apply(resources(one), options);
};

const left = async (one: ToolSpecification) => {
  const { resources, options } = oneTool(reach(), memory);
  return plan(resources(one), [], options.view, await memory.applied(resources(one)));
};

beforeAll(async () => {
  next = mortalProcess();
  proxy = stack.use(await cuttingProxy(testServers.keycloakUrl));
  const database = stack.use(await freshDatabase('cut'));
  databaseUrl = database.url;
  const db = createDatabase<IdentityTables>(databaseUrl, { poolSize: 2 });
  stack.defer(() => db.destroy());
  await migrateToLatest(db, migrations);
  memory = reconcileMemory(db);
  const { keycloak, options } = oneTool(reach(), memory);
  await apply(realmResources(keycloak, lonelyRealm()), options);
});

afterAll(async () => {
  (await next).kill();
  await keycloakAdmin('DELETE', `/${realm}`);
  await stack[Symbol.asyncDispose]();
});

/**
 * A process of its own brings a tool and is killed with -9 at the moment of a write: Keycloak has it, the
 * process does not know. The process after it starts meanwhile.
 * @returns whether it was killed: false when it had fewer writes to make
 */
const dieAfter = async (writes: number, one: ToolSpecification): Promise<boolean> => {
  const run = await next;
  next = mortalProcess();
  proxy.cutAfter(writes, () => run.kill());
  const signal = await run.bring({ databaseUrl, reach: reach(), tool: one });
  proxy.mend();
  return signal === 'SIGKILL';
};

const expectWhole = async (one: ToolSpecification): Promise<void> => {
  await bring(one);
  expect(await left(one)).toEqual([]);
  const [client] = (await keycloakAdmin('GET', `/${realm}/clients?clientId=${one.clientId}`)) as {
    secret: string;
    enabled: boolean;
  }[];
  expect(client).toMatchObject({ secret: one.secret, enabled: true });
};

test('a process that is killed at any of its writes leaves what the next one finishes, secrets unchanged', async () => {
  let writes = 1;
  while (await dieAfter(writes, tool(writes, 'https://un.example'))) {
    await expectWhole(tool(writes, 'https://un.example'));
    writes += 1;
  }
  expect(writes).toBeGreaterThan(10);
}, 360_000);

test('a change of a tool that is open comes to its end too', async () => {
  const [before, after] = [tool(900, 'https://un.example'), tool(900, 'https://deux.example')];
  await bring(before);
  for (let writes = 1; await dieAfter(writes, after); writes += 1) await bring(before);
  await expectWhole(after);
}, 60_000);
