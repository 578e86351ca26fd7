// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import {
  type Persona,
  type PersonaName,
  type TestNetwork,
  eventually,
  keycloakAdmin,
  startOrigin,
} from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailsTo } from './test-support/mailbox.ts';
import { type MovableClock, movableClock } from './test-support/movable-clock.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { answersAbout, clientRequest } from './test-support/tool-commands.ts';

const stack = new AsyncDisposableStack();
const tag = newId().slice(-8);
const association = '53-00013' as const;
let clock: MovableClock;
let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

const as = (name: PersonaName) => identity.as(persona(people, name));
const addressOf = (name: PersonaName) => `${name.replace('@', '.')}-${tag}@courriel.example`;
const MEMBERS = ['member@53-00013', 'member@dep-53', 'member@reg-52'] as const;

/** A day on which the service starts and does its daily work. */
const on = async (day: string): Promise<void> => {
  await identity.stop();
  clock.setDay(day);
  await identity.start();
  await identity.ready();
};

const rowOf = (name: PersonaName) =>
  identity.db
    .selectFrom('person')
    .select(['id', 'keycloak_id', 'status', 'mandate_version'])
    .where('id', '=', persona(people, name).personId)
    .executeTakeFirstOrThrow();

const groupsOf = async (name: PersonaName): Promise<string[]> => {
  const { keycloak_id: id } = await rowOf(name);
  const groups = (await keycloakAdmin('GET', `/${identity.realm.name}/users/${id}/groups`)) as {
    name: string;
  }[];
  return groups.map((group) => group.name);
};

const memberships = (by: PersonaName, key: keyof TestNetwork, extra: object = {}) =>
  unwrap(
    as(by).GET('/memberships', {
      params: { query: { organisationId: network[key].id, ...extra } },
    }),
  );

const renew = (by: PersonaName, text: string, query: object) =>
  as(by).POST('/memberships/import', {
    params: { query },
    body: text,
    bodySerializer: (body: string) => body,
    headers: { 'content-type': 'text/csv' },
  });

const mandatesOf = (name: PersonaName) =>
  identity.db
    .selectFrom('mandate')
    .select(['id', 'valid_from', 'valid_to', 'origin'])
    .where('person_id', '=', persona(people, name).personId)
    .orderBy('valid_from')
    .execute();

beforeAll(async () => {
  clock = movableClock();
  identity = stack.use(await startTestIdentity({ clock }));
  ({ network, people } = await seedNetwork(identity.db));
  for (const name of [...MEMBERS, 'board@53-00013'] as const) {
    await identity.db
      .updateTable('person')
      .set({ email: addressOf(name), language: name === 'member@dep-53' ? 'en' : 'fr' })
      .where('id', '=', persona(people, name).personId)
      .execute();
  }
  await identity.db
    .updateTable('mandate')
    .set({ valid_to: '2027-08-31' })
    .where('role', '=', 'member')
    .execute();
  const catalog = stack.use(
    await startOrigin('catalog', identity.namespace, [
      'identity.ensure-client',
      'identity.grant-access',
    ]),
  );
  const instanceId: Uuid = newId();
  const data = { instanceId, organisationId: network['dep-53'].id, activationId: newId() };
  await catalog.send({
    name: 'identity.ensure-client',
    data: clientRequest(instanceId, network['heb-bocage'].id),
  });
  await answersAbout(identity.db, 'client.ready', instanceId);
  await catalog.send({ name: 'identity.grant-access', data });
  await answersAbout(identity.db, 'access.granted', instanceId);
  for (const name of MEMBERS) {
    await unwrap(
      as(name).PATCH('/me', { body: { language: name === 'member@dep-53' ? 'fr' : 'en' } }),
    );
    await unwrap(
      as(name).PATCH('/me', { body: { language: name === 'member@dep-53' ? 'en' : 'fr' } }),
    );
  }
  await eventually(async () => {
    expect(await groupsOf('member@53-00013')).toHaveLength(1);
    expect(await groupsOf('member@dep-53')).toHaveLength(1);
    expect((await rowOf('member@reg-52')).keycloak_id).not.toBeNull();
  }, 20_000);
});

afterAll(() => stack[Symbol.asyncDispose]());

test('a membership that is given without an end runs until 31 August', async () => {
  const granted = await unwrap(
    as('coordination@dep-53').POST('/mandates', {
      body: {
        personId: persona(people, 'liaison@dep-72').personId,
        organisationId: network['dep-53'].id,
        role: 'member',
      },
    }),
  );
  expect(granted.to).toBe('2027-08-31');
  await unwrap(
    as('coordination@dep-53').POST('/mandates/{mandateId}/end', {
      params: { path: { mandateId: granted.id } },
      body: {},
    }),
  );
});

test('a lapse is announced 60, 30 and 7 days before, once each, in both languages, and to who runs the place', async () => {
  await on('2027-07-01');
  expect(await mailsTo(addressOf('member@53-00013'))).toHaveLength(0);
  await on('2027-07-02');
  await eventually(async () => {
    for (const name of MEMBERS) expect(await mailsTo(addressOf(name))).toHaveLength(1);
    expect(await mailsTo(addressOf('board@53-00013'))).toHaveLength(1);
  }, 20_000);
  const [french] = await mailsTo(addressOf('member@53-00013'));
  expect(french?.subject).toBe('Votre adhésion finit le 31 août 2027');
  expect(french?.text).toContain('Structure 53-00013');
  expect(french?.html).toContain('<html lang="fr">');
  const [english] = await mailsTo(addressOf('member@dep-53'));
  expect(english?.subject).toBe('Your membership ends on 31 August 2027');
  expect(english?.html).toContain('<html lang="en">');
  const [digest] = await mailsTo(addressOf('board@53-00013'));
  expect(digest?.subject).toBe(
    'Structure 53-00013 : 1 adhésion à renouveler avant le 31 août 2027',
  );
  expect(digest?.text).toContain(`/structures/${network[association].id}/adhesions`);

  await on('2027-07-03');
  await on('2027-08-01');
  await eventually(
    async () => expect(await mailsTo(addressOf('member@53-00013'))).toHaveLength(2),
    20_000,
  );
  await on('2027-08-20');
  expect(await mailsTo(addressOf('member@53-00013'))).toHaveLength(2);
});

test('renewed before the end, the same mandate goes on, and nobody is warned any more', async () => {
  const before = await mandatesOf('member@reg-52');
  const report = await unwrap(
    renew(
      'coordination@reg-52',
      `email;organisation_key\n${addressOf('member@reg-52')};reg-52\n`,
      {},
    ),
  );
  expect(report).toMatchObject({ applied: true, created: 0, updated: 1, errors: [] });
  expect(await mandatesOf('member@reg-52')).toEqual([{ ...before[0], valid_to: '2028-08-31' }]);
  const again = await unwrap(
    renew(
      'coordination@reg-52',
      `email;organisation_key\n${addressOf('member@reg-52')};reg-52\n`,
      {},
    ),
  );
  expect(again).toMatchObject({ updated: 0, unchanged: 1 });
  await on('2027-08-24');
  await eventually(
    async () => expect(await mailsTo(addressOf('member@53-00013'))).toHaveLength(3),
    20_000,
  );
  expect(await mailsTo(addressOf('member@reg-52'))).toHaveLength(2);
  const { counts, season } = await memberships('coordination@reg-52', 'reg-52', { subtree: true });
  expect(season).toMatchObject({
    lastDay: '2027-08-31',
    isRenewing: true,
    renewedUntil: '2028-08-31',
  });
  expect(counts).toMatchObject({ renewed: 1, suspended: 0 });
  expect(counts.toRenew).toBeGreaterThanOrEqual(3);
});

test('on 31 August all is open; on 1 September it is suspended, and nothing is deleted', async () => {
  await on('2027-08-31');
  expect(await groupsOf('member@53-00013')).toHaveLength(1);
  const account = (await rowOf('member@53-00013')).keycloak_id;
  await on('2027-09-01');
  await eventually(async () => expect(await groupsOf('member@53-00013')).toEqual([]), 20_000);
  expect(await rowOf('member@53-00013')).toMatchObject({ status: 'active', keycloak_id: account });
  const { items, counts } = await memberships('board@53-00013', association, {
    state: 'suspended',
  });
  expect(counts).toMatchObject({ suspended: 1, current: 0 });
  expect(items).toMatchObject([{ email: addressOf('member@53-00013'), to: '2027-08-31' }]);
  expect(await mailsTo(addressOf('member@53-00013'))).toHaveLength(3);
});

test('a CSV gives everything back: the account, its access, and a history with both seasons', async () => {
  const before = await rowOf('member@53-00013');
  const file = [
    'email,organisation_key',
    `${addressOf('member@53-00013')},53-00013`,
    `${addressOf('member@53-00013')},53-00013`,
    'inconnue@courriel.example,53-00013',
    `${addressOf('member@dep-53')},dep-53`,
    `${addressOf('board@53-00013')},53-00013`,
    '',
  ].join('\n');
  const dry = await unwrap(renew('board@53-00013', file, { dryRun: true }));
  expect(dry).toMatchObject({ dryRun: true, applied: false, created: 1 });
  expect(dry.errors.map(({ line, code }) => [line, code])).toEqual([
    [3, 'duplicate_mandate'],
    [4, 'not_a_member'],
    [5, 'out_of_scope'],
    [6, 'not_a_member'],
  ]);
  expect(await mandatesOf('member@53-00013')).toHaveLength(1);
  expect((await renew('board@53-00013', file, {})).response.status).toBe(422);
  await unwrap(renew('board@53-00013', file, { partial: true }));
  await eventually(async () => expect(await groupsOf('member@53-00013')).toHaveLength(1), 20_000);
  expect(await rowOf('member@53-00013')).toMatchObject({
    id: before.id,
    keycloak_id: before.keycloak_id,
  });
  expect(await mandatesOf('member@53-00013')).toMatchObject([
    { valid_to: '2027-08-31', origin: 'import' },
    { valid_from: '2027-09-01', valid_to: '2028-08-31', origin: 'renewal' },
  ]);
});

test('a directory gives everything back over SCIM', async () => {
  const { secret } = await unwrap(
    as('technical@reg-52').POST('/machine-keys', {
      body: {
        organisationId: network['reg-52'].id,
        service: 'scim',
        name: 'Annuaire',
        lastDay: '2028-08-31',
      },
    }),
  );
  const { personId } = persona(people, 'member@dep-53');
  const scim = async (method: string, body?: unknown) => {
    const response = await fetch(`${identity.url}/scim/v2/Users/${personId}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as { active?: boolean } };
  };
  const patched = await scim('PATCH', {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'active', value: true }],
  });
  expect(patched).toMatchObject({ status: 200, body: { active: true } });
  await eventually(async () => expect(await groupsOf('member@dep-53')).toHaveLength(1), 20_000);
  expect(await mandatesOf('member@dep-53')).toMatchObject([
    { valid_to: '2027-08-31' },
    { valid_from: '2027-09-01', valid_to: '2028-08-31', origin: 'directory' },
  ]);
});
