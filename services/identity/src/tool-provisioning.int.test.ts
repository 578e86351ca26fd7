// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import {
  type Origin,
  type Persona,
  type TestNetwork,
  eventually,
  startOrigin,
  testLogger,
} from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ToolError } from './app/ports.ts';
import { workToolAccounts } from './app/tool-accounts/work-tool-accounts.ts';
import { type MovableClock, movableClock } from './test-support/movable-clock.ts';
import { type ScimTool, startScimTool } from './test-support/scim-tool.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { answersAbout, clientRequest } from './test-support/tool-commands.ts';

const stack = new AsyncDisposableStack();
let identity: TestIdentity;
let catalog: Origin;
let tool: ScimTool;
let clock: MovableClock;
let network: TestNetwork;
let people: Persona[];

const instanceId = newId();
const member = () => persona(people, 'member@dep-53');

const change = async (name: 'identity.grant-access' | 'identity.revoke-access') => {
  const organisationId = network['dep-53'].id;
  await catalog.send({ name, data: { instanceId, organisationId, activationId: newId() } });
};

const ask = (address: string) =>
  catalog.send({
    name: 'identity.ensure-client',
    data: clientRequest(instanceId, network['heb-bocage'].id, {
      provisioning: { kind: 'scim', address },
    }),
  });

/** What the tool has of a person. */
const accountsOf = ({ uid }: Persona) =>
  [...tool.users.values()].filter((user) => user.externalId === uid);

const becomes = (who: Persona, expected: object) =>
  eventually(async () => expect(accountsOf(who)).toMatchObject([expected]), 20_000);

beforeAll(async () => {
  clock = movableClock();
  tool = stack.use(await startScimTool());
  identity = stack.use(await startTestIdentity({ clock }));
  ({ network, people } = await seedNetwork(identity.db));
  catalog = stack.use(
    await startOrigin('catalog', identity.namespace, [
      'identity.ensure-client',
      'identity.grant-access',
      'identity.revoke-access',
    ]),
  );
  await ask(tool.address);
  await answersAbout(identity.db, 'client.ready', instanceId);
  const { clientId, secret } = await unwrap(
    identity
      .as(persona(people, 'operator@heb-bocage'))
      .POST('/clients/{instanceId}/secret', { params: { path: { instanceId } } }),
  );
  tool.credentials = [clientId, secret].map(encodeURIComponent).join(':');
});

afterAll(() => stack[Symbol.asyncDispose]());

test('whoever is given a tool has an account there, those below too, nobody else', async () => {
  await change('identity.grant-access');
  await becomes(member(), { active: true, displayName: 'Alix member@dep-53' });
  await becomes(persona(people, 'member@53-00013'), { active: true });
  expect(accountsOf(persona(people, 'member@dep-72'))).toEqual([]);
  expect(accountsOf(persona(people, 'coordination@reg-52'))).toEqual([]);
});

test('what changes of a person changes there', async () => {
  await unwrap(identity.as(member()).PATCH('/me', { body: { language: 'en' } }));
  await becomes(member(), { preferredLanguage: 'en' });
});

test('a mandate that ends closes the account; a tool that is away is tried again', async () => {
  tool.isDown = true;
  const [mandate] = member().mandates;
  await unwrap(
    identity.as(persona(people, 'coordination@dep-53')).POST('/mandates/{mandateId}/end', {
      params: { path: { mandateId: String(mandate?.id) } },
      body: {},
    }),
  );
  const waits = await eventually(async () => {
    const row = await identity.db
      .selectFrom('tool_account')
      .selectAll()
      .where('person_id', '=', member().personId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ is_wanted: false, reason_code: 'tool-unreachable', attempts: 1 });
    return row;
  }, 20_000);
  expect(accountsOf(member())).toMatchObject([{ active: true }]);
  tool.isDown = false;
  clock.move({ seconds: 31 });
  await becomes(member(), { active: false });
  expect(waits.written).not.toBeNull();
  await becomes(persona(people, 'member@53-00013'), { active: true });
});

test('an access that is taken back closes all; given again, the same accounts open', async () => {
  const other = persona(people, 'member@53-00013');
  const [before] = accountsOf(other);
  await change('identity.revoke-access');
  await becomes(other, { active: false });
  await change('identity.grant-access');
  await becomes(other, { active: true, id: before?.id });
  expect(accountsOf(member())).toMatchObject([{ active: false }]);
});

test('a tool that moves is told of its accounts at its new address', async () => {
  const before = tool.heard.length;
  await ask(tool.address.replace('127.0.0.1', 'localhost'));
  await eventually(async () => expect(tool.heard.slice(before)).toContain('GET /Users'), 20_000);
});

test('each account was made once', () => {
  const made = tool.heard.filter((line) => line === 'POST /Users');
  expect(made).toHaveLength(tool.users.size);
});

describe('what is due', () => {
  const due = async () => {
    const { numUpdatedRows } = await identity.db
      .updateTable('tool_account')
      .set({ written: null, attempts: 0, next_at: '2020-01-01T00:00:00Z' })
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  };
  const rows = () => identity.db.selectFrom('tool_account').selectAll().execute();

  /** Works through what is due with a tool that always answers so, and says how often it was asked. */
  const workWith = async (answer: () => Promise<never>): Promise<number> => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      return answer();
    };
    await workToolAccounts(
      {
        db: identity.db,
        clock,
        logger: testLogger('identity'),
        secrets: { open: () => 'secret', seal: () => Buffer.from('') },
        toolAccounts: { ensure: ask, deactivate: ask, answers: () => Promise.resolve(false) },
      },
      new AbortController().signal,
    );
    return asked;
  };

  beforeAll(() => identity.stop());

  test('does not wait for a tool that is away, which is asked once', async () => {
    expect(await due()).toBeGreaterThan(1);
    expect(await workWith(() => Promise.reject(new ToolError('tool-unreachable')))).toBe(1);
  });

  test('is all tried at a tool that refuses one account', async () => {
    const count = await due();
    expect(await workWith(() => Promise.reject(new ToolError('tool-refused')))).toBe(count);
    expect(await workWith(() => Promise.reject(new ToolError('tool-refused')))).toBe(0);
  });

  test('is not put off when something else is wanted while its tool fails', async () => {
    await due();
    const failing = async () => {
      await identity.db.updateTable('tool_account').set({ wanted: 'closed' }).execute();
      throw new ToolError('tool-unreachable');
    };
    await identity.db.updateTable('tool_account').set({ wanted: 'as it was' }).execute();
    await workWith(failing);
    for (const row of await rows()) {
      expect(row).toMatchObject({ attempts: 0, wanted: 'closed', leased_until: null });
    }
  });
});
