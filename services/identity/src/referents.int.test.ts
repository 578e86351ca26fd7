// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Persona, TestNetwork } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;
const as = (name: Persona['name'], mandateVersion = 0) =>
  identity.as({ ...persona(people, name), mandateVersion });
const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Paris').add({ days }).toString();

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
});

afterAll(() => identity[Symbol.asyncDispose]());

test('a referent is a holder of a mandate there, or somebody outside with an address or a number', async () => {
  const path = { organisationId: network['dep-53'].id };
  const add = (body: Record<string, unknown>) =>
    as('coordination@dep-53').POST('/organisations/{organisationId}/referents', {
      params: { path },
      body: body as never,
    });
  const technical = persona(people, 'technical@dep-53');
  const inside = await unwrap(add({ subject: 'technical', personId: technical.personId }));
  expect(inside).toMatchObject({
    person: { id: technical.personId },
    name: 'Alix technical@dep-53',
    email: 'technical.dep-53@reseau.example',
  });
  const outside = await unwrap(
    add({ subject: 'data_protection', name: ' Cabinet Exemple ', phone: '02 43 00 00 00' }),
  );
  expect(outside).toMatchObject({ person: null, name: 'Cabinet Exemple', email: null });
  expect(code(await add({ subject: 'general', name: 'Sans adresse' }))).toBe('referent-incomplete');
  expect(code(await add({ subject: 'general', name: 'X', email: 'x' }))).toBe('address-invalid');
  const elsewhere = persona(people, 'technical@dep-68').personId;
  expect(code(await add({ subject: 'general', personId: elsewhere }))).toBe(
    'referent-without-mandate',
  );

  const change = (version: number) =>
    as('coordination@reg-52').PUT('/referents/{referentId}', {
      params: { path: { referentId: outside.id }, header: { 'If-Match': `"${version}"` } },
      body: { subject: 'data_protection', name: 'Cabinet Autre', email: 'C@Autre.Example' },
    });
  expect(await unwrap(change(1))).toMatchObject({ email: 'c@autre.example', version: 2 });
  expect(code(await change(1))).toBe('version-conflict');
  const { items } = await unwrap(
    as('training@dep-72').GET('/organisations/{organisationId}/referents', { params: { path } }),
  );
  expect(items.map(({ subject, name }) => [subject, name])).toEqual([
    ['data_protection', 'Cabinet Autre'],
    ['technical', 'Alix technical@dep-53'],
  ]);
  await as('coordination@dep-53').DELETE('/referents/{referentId}', {
    params: { path: { referentId: outside.id } },
  });
  const left = await unwrap(
    as('training@dep-72').GET('/organisations/{organisationId}/referents', { params: { path } }),
  );
  expect(left.total).toBe(1);
});

test('all who work with a department read its shared note; each tier has a private one of its own', async () => {
  const organisationId = network['dep-53'].id;
  const write = (name: Persona['name'], visibility: 'shared' | 'private', body: string, seen = 0) =>
    as(name).PUT('/organisations/{organisationId}/notes/{visibility}', {
      params: { path: { organisationId, visibility }, header: { 'If-Match': `"${seen}"` } },
      body: { body },
    });
  const read = (name: Persona['name']) =>
    as(name).GET('/organisations/{organisationId}/notes', { params: { path: { organisationId } } });
  await unwrap(write('coordination@dep-53', 'shared', 'Ouvert le mardi'));
  expect(code(await write('coordination@reg-52', 'shared', 'Autre'))).toBe('version-conflict');
  await unwrap(write('coordination@reg-52', 'shared', 'Ouvert le jeudi', 1));
  await unwrap(write('coordination@reg-52', 'private', 'À suivre de près'));
  await unwrap(write('liaison@reg-52', 'private', 'À suivre de très près', 1));
  await unwrap(write('coordination@dep-53', 'private', 'Notre avis'));

  const notes = async (name: Persona['name']) => {
    const found = await unwrap(read(name));
    return [found.shared.body, found.private?.body ?? null, found.mayWrite];
  };
  expect(await notes('coordination@reg-52')).toEqual([
    'Ouvert le jeudi',
    'À suivre de très près',
    true,
  ]);
  expect(await notes('coordination@dep-53')).toEqual(['Ouvert le jeudi', 'Notre avis', true]);
  expect(await notes('coordination@nat')).toEqual(['Ouvert le jeudi', '', true]);
  expect(await notes('training@reg-52')).toEqual(['Ouvert le jeudi', null, false]);
  expect(code(await read('coordination@dep-72'))).toBe('forbidden');
  expect(code(await read('member@dep-53'))).toBe('forbidden');
  expect(code(await write('coordination@reg-44', 'private', 'x'))).toBe('forbidden');
  const journal = await unwrap(
    as('coordination@nat').GET('/journal', {
      params: { query: { action: 'writeOrganisationNote' } },
    }),
  );
  expect(JSON.stringify(journal.items)).not.toContain('suivre');
});

describe('a substitute', () => {
  const holder = () => persona(people, 'coordination@dep-53');
  const name = (body: Record<string, unknown>, mandateId = String(holder().mandates[0]?.id)) =>
    as('coordination@reg-52').POST('/mandates/{mandateId}/substitutes', {
      params: { path: { mandateId } },
      body: body as never,
    });

  test('acts in the place of the holder between two days, and the journal says for whom', async () => {
    const substitute = persona(people, 'training@dep-53');
    const given = await unwrap(name({ personId: substitute.personId, to: inDays(10) }));
    expect(given).toMatchObject({
      role: 'coordination',
      scope: 'subtree',
      to: inDays(10),
      substitutesFor: { mandateId: holder().mandates[0]?.id, person: { id: holder().personId } },
    });
    const { version } = await unwrap(
      as('coordination@nat').GET('/organisations/{organisationId}', {
        params: { path: { organisationId: network['dep-53'].id } },
      }),
    );
    await unwrap(
      identity
        .as({ ...substitute, mandateVersion: 1 }, given.id)
        .PATCH('/organisations/{organisationId}', {
          params: {
            path: { organisationId: network['dep-53'].id },
            header: { 'If-Match': `"${version}"` },
          },
          body: { volunteers: 7 },
        }),
    );
    const journal = await unwrap(
      as('coordination@nat').GET('/journal', {
        params: { query: { action: 'updateOrganisation' } },
      }),
    );
    expect(journal.items[0]).toMatchObject({
      person: { id: substitute.personId },
      mandate: { role: 'coordination', standsInFor: 'Alix coordination@dep-53' },
    });
    expect(code(await name({ personId: substitute.personId, to: inDays(20) }))).toBe(
      'mandate-already-held',
    );
    const other = persona(people, 'support@dep-53');
    expect(code(await name({ personId: other.personId, to: inDays(3) }, given.id))).toBe(
      'substitute-of-substitute',
    );
    expect(
      code(await name({ personId: other.personId, from: '2019-01-01', to: '2019-02-01' })),
    ).toBe('substitute-outlasts');
    expect(code(await name({ personId: other.personId, from: inDays(5), to: inDays(4) }))).toBe(
      'mandate-dates-reversed',
    );
  });

  test('stands in no longer than the mandate lasts', async () => {
    const liaison = await unwrap(
      as('coordination@dep-53').POST('/mandates', {
        body: {
          personId: persona(people, 'member@dep-53').personId,
          organisationId: network['dep-53'].id,
          role: 'liaison',
          from: inDays(-5),
          requiresSecondFactor: true,
        },
      }),
    );
    const stand = persona(people, 'facilitation@dep-53');
    const given = await unwrap(
      name({ personId: stand.personId, from: inDays(-1), to: inDays(30) }, liaison.id),
    );
    expect(given.requiresSecondFactor).toBe(true);
    const required = await unwrap(
      as('coordination@dep-53').PUT('/mandates/{mandateId}/second-factor', {
        params: { path: { mandateId: given.id } },
        body: { required: false },
      }),
    );
    expect(required.requiresSecondFactor).toBe(false);
    await unwrap(
      as('coordination@dep-53').POST('/mandates/{mandateId}/end', {
        params: { path: { mandateId: liaison.id } },
        body: { lastDay: inDays(2), reason: 'Départ' },
      }),
    );
    const { items } = await unwrap(
      as('coordination@dep-53').GET('/mandates', {
        params: { query: { organisationId: network['dep-53'].id, personId: stand.personId } },
      }),
    );
    expect(items.find(({ id }) => id === given.id)).toMatchObject({ to: inDays(2) });
  });
});
