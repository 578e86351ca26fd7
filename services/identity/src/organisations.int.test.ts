// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Persona, TestNetwork } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
});

afterAll(() => identity[Symbol.asyncDispose]());

test('two people who change one organisation: the second is told', async () => {
  const path = { organisationId: network['dep-53'].id };
  const api = identity.as(persona(people, 'coordination@dep-53'));
  const before = await api.GET('/organisations/{organisationId}', { params: { path } });
  const seen = String(before.response.headers.get('etag'));
  const change = (volunteers: number) =>
    api.PATCH('/organisations/{organisationId}', {
      params: { path, header: { 'If-Match': seen } },
      body: { volunteers },
    });
  expect((await change(51)).data).toMatchObject({ volunteers: 51, version: 2 });
  expect(code(await change(52))).toBe('version-conflict');
  const without = await api.PATCH('/organisations/{organisationId}', {
    params: { path },
    body: { volunteers: 53 },
  });
  expect(code(without)).toBe('precondition-required');
  const after = await unwrap(api.GET('/organisations/{organisationId}', { params: { path } }));
  expect(after.volunteers).toBe(51);
});

test('lists are filtered, sorted and paged', async () => {
  const api = identity.as(persona(people, 'member@53-00013'));
  const page = await unwrap(
    api.GET('/organisations', {
      params: { query: { tier: 'departmental', region: '52', sort: '-key', size: 1, page: 2 } },
    }),
  );
  expect(page).toMatchObject({ page: 2, size: 1, total: 2, items: [{ key: 'dep-53' }] });
  const found = await unwrap(
    api.GET('/organisations', { params: { query: { q: 'STRUCTÛRE DEP-7' } } }),
  );
  expect(found.items.map(({ key }) => key)).toEqual(['dep-72']);
});

test('a hat that does not allow it says that another would', async () => {
  const region = persona(people, 'coordination@reg-52');
  const department = persona(people, 'coordination@dep-53');
  await unwrap(
    identity.as(region).POST('/mandates', {
      body: {
        personId: department.personId,
        organisationId: network['dep-72'].id,
        role: 'liaison',
      },
    }),
  );
  const own = { ...department, mandateVersion: 1 };
  const me = await unwrap(identity.as(own).GET('/me'));
  const liaison = me.hats.find(({ role }) => role === 'liaison');
  const journal = { params: { query: { organisationId: network['dep-53'].id } } };
  expect(code(await identity.as(own, liaison?.mandateId).GET('/journal', journal))).toBe(
    'forbidden-with-this-hat',
  );
  const worn = String(department.mandates[0]?.id);
  expect((await identity.as(own, worn).GET('/journal', journal)).response.status).toBe(200);
  const foreign = String(region.mandates[0]?.id);
  expect(code(await identity.as(own, foreign).GET('/me'))).toBe('mandate-not-yours');
});

test('the journal tells who did what with which mandate', async () => {
  const region = persona(people, 'coordination@reg-52');
  const { items } = await unwrap(
    identity.as(region).GET('/journal', { params: { query: { action: 'grantMandate' } } }),
  );
  expect(items).toMatchObject([
    {
      person: { id: region.personId },
      mandateId: region.mandates[0]?.id,
      mandate: {
        role: 'coordination',
        tier: 'regional',
        organisationName: 'reg-52',
      },
      resourceType: 'mandate',
      organisationId: network['dep-72'].id,
      organisationName: 'dep-72',
      summary: { role: 'liaison' },
      correlationId: expect.any(String),
    },
  ]);
});

test('giving a mandate twice, to nobody, or against the dates is refused', async () => {
  const api = identity.as(persona(people, 'coordination@reg-52'));
  const give = (body: Record<string, unknown>) =>
    api.POST('/mandates', {
      body: {
        personId: persona(people, 'member@dep-53').personId,
        organisationId: network['dep-53'].id,
        role: 'liaison',
        ...body,
      } as never,
    });
  const mandate = await unwrap(give({}));
  expect(code(await give({}))).toBe('mandate-already-held');
  expect(code(await give({ role: 'operator' }))).toBe('role-not-for-tier');
  expect(code(await give({ from: '2030-01-02', to: '2030-01-01', role: 'support' }))).toBe(
    'mandate-dates-reversed',
  );
  expect(code(await give({ personId: network.nat.id, role: 'support' }))).toBe('not-found');
  const end = () =>
    api.POST('/mandates/{mandateId}/end', {
      params: { path: { mandateId: mandate.id } },
      body: {},
    });
  expect((await unwrap(end())).endedAt).not.toBeNull();
  expect(code(await end())).toBe('mandate-already-over');
});

test('the last coordination of the nation ends only when another one is given', async () => {
  const nation = identity.as(persona(people, 'coordination@nat'));
  const list = async () => {
    const query = { organisationId: network.nat.id, role: 'coordination' as const };
    const { items } = await unwrap(nation.GET('/mandates', { params: { query } }));
    return items;
  };
  const end = (mandateId: string, lastDay?: string) =>
    nation.POST('/mandates/{mandateId}/end', {
      params: { path: { mandateId } },
      body: lastDay === undefined ? {} : { lastDay },
    });
  const [only] = await list();
  expect(code(await end(only?.id ?? ''))).toBe('mandate-last-coordination');
  expect(code(await end(only?.id ?? '', '2099-01-01'))).toBe('mandate-last-coordination');
  expect((await list()).map(({ endedAt }) => endedAt)).toEqual([null]);
  const other = await unwrap(
    nation.POST('/mandates', {
      body: {
        personId: persona(people, 'liaison@nat').personId,
        organisationId: network.nat.id,
        role: 'coordination',
        scope: 'subtree',
      },
    }),
  );
  expect((await unwrap(end(other.id))).endedAt).not.toBeNull();
});

test('a JSON body over 1 MB is refused with its own code', async () => {
  const response = await fetch(`${identity.url}/invitations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await identity.realm.token(persona(people, 'coordination@reg-52'))}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ email: 'a'.repeat(1_000_001) }),
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ code: 'body-too-large' });
});

test('contacts of the upper tiers are for all who work in the network, those of an association are not', async () => {
  const answer = async (name: Parameters<typeof persona>[1], key: keyof TestNetwork) =>
    code(
      await identity.as(persona(people, name)).GET('/organisations/{organisationId}/people', {
        params: { path: { organisationId: network[key].id } },
      }),
    );
  for (const key of ['nat', 'reg-44', 'dep-68', 'heb-rhin'] as const) {
    expect(await answer('training@dep-53', key), key).toBeUndefined();
  }
  for (const name of [
    'training@dep-53',
    'training@reg-52',
    'board@nat',
    'board@53-00013',
  ] as const) {
    expect(await answer(name, '53-00013'), name).toBeUndefined();
  }
  for (const name of [
    'training@dep-72',
    'training@reg-44',
    'operator@heb-rhin',
    'nobody',
  ] as const) {
    expect(await answer(name, '53-00013'), name).toBe('forbidden');
  }
});
