// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Persona, TestNetwork } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
});
afterAll(() => identity[Symbol.asyncDispose]());

const tokenVersion = async (one: Persona) => {
  const { mandate_version: mandateVersion } = await identity.db
    .selectFrom('person')
    .select('mandate_version')
    .where('id', '=', one.personId)
    .executeTakeFirstOrThrow();
  return { uid: one.uid, mandateVersion };
};

test('a person reads and takes along what is recorded of them, and nothing of others', async () => {
  const region = persona(people, 'coordination@reg-52');
  const trainer = persona(people, 'training@dep-53');
  const granted = await unwrap(
    identity.as(region).POST('/mandates', {
      body: { personId: trainer.personId, organisationId: network['dep-72'].id, role: 'support' },
    }),
  );
  const mine = identity.as(await tokenVersion(trainer));
  await unwrap(mine.PATCH('/me', { body: { language: 'en' } }));
  const { data, response } = await mine.GET('/me/data', {
    headers: { 'accept-language': 'en' },
  });
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
  expect(data).toMatchObject({
    person: { id: trainer.personId, uid: trainer.uid, language: 'en', status: 'active' },
    invitations: [],
    firstSignIns: [],
    sessions: [],
  });
  expect(data?.mandates.map(({ id }) => id).toSorted()).toEqual(
    [granted.id, ...trainer.mandates.map(({ id }) => id)].toSorted(),
  );
  expect(data?.byMe.map(({ action }) => action)).toEqual(['updateMe']);
  expect(data?.aboutMe.map(({ action, person }) => [action, person?.id])).toEqual([
    ['grantMandate', region.personId],
  ]);
  const others = people.filter(
    ({ personId }) => ![trainer.personId, region.personId].includes(personId),
  );
  const text = JSON.stringify(data);
  expect(
    others.filter(({ personId, uid }) => text.includes(personId) || text.includes(uid)),
  ).toEqual([]);
});
