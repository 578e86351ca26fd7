// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { eventually } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BJENSEN,
  PATCH,
  TAG,
  USER,
  type ScimTests,
  startScimTests,
} from './test-support/scim-tests.ts';
import { persona } from './test-support/seed-network.ts';

let scim: ScimTests;
beforeAll(async () => {
  scim = await startScimTests();
});

afterAll(() => scim[Symbol.asyncDispose]());

describe('a user', () => {
  let id: string;
  let etag: string;

  test('is created as a member for the season, with an account, and has an address and a version', async () => {
    const made = await scim.ask('POST', '/Users', BJENSEN);
    expect(made.status).toBe(201);
    ({ id } = made.body);
    etag = made.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    expect(made.headers.get('location')).toBe(`${scim.identity.url}/scim/v2/Users/${id}`);
    expect(made.body).toMatchObject({
      schemas: [USER],
      userName: BJENSEN.userName,
      externalId: 'bjensen',
      active: true,
      name: { formatted: 'Barbara Jensen' },
      groups: [{ value: scim.network['reg-52'].id, type: 'direct' }],
      meta: { resourceType: 'User', version: etag, location: made.headers.get('location') },
    });
    await eventually(async () => {
      const row = await scim.identity.db
        .selectFrom('person')
        .select('keycloak_id')
        .where('id', '=', id as never)
        .executeTakeFirstOrThrow();
      expect(row.keycloak_id).not.toBeNull();
    });
    const journal = await unwrap(
      scim.as('coordination@reg-52').GET('/journal', { params: { query: { resourceId: id } } }),
    );
    expect(journal.items.at(-1)).toMatchObject({
      action: 'scimCreateUser',
      person: null,
      machineKey: 'Annuaire reg-52',
    });
  });

  test('twice is a conflict; an address that somebody else has is never taken over', async () => {
    const again = await scim.ask('POST', '/Users', BJENSEN);
    expect([again.status, again.body.scimType, again.body.status]).toEqual([
      409,
      'uniqueness',
      '409',
    ]);
    const email = 'coordination.nat@reseau.example';
    const known = await scim.ask('POST', '/Users', {
      ...BJENSEN,
      userName: email,
      externalId: 'n',
      emails: [{ value: email }],
    });
    expect([known.status, known.body.scimType]).toEqual([409, 'uniqueness']);
  });

  test('sent several times at once is one person', async () => {
    const email = `at.once-${TAG}@example.com`;
    const answers = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        scim.ask('POST', '/Users', {
          schemas: [USER],
          userName: `at.once.${number}-${TAG}`,
          emails: [{ value: email }],
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201, 409, 409, 409,
    ]);
  });

  test.each([
    ['no userName', { ...BJENSEN, userName: undefined }, 'invalidValue'],
    ['no schemas', { ...BJENSEN, schemas: undefined }, 'invalidSyntax'],
    ['a wrong boolean', { ...BJENSEN, active: 'maybe' }, 'invalidValue'],
    ['a NUL', { ...BJENSEN, userName: 'a\0b' }, 'invalidValue'],
    ['a long userName', { ...BJENSEN, userName: 'é'.repeat(255) }, 'invalidValue'],
    ['a long externalId', { ...BJENSEN, externalId: 'é'.repeat(255) }, 'invalidValue'],
    ['what has no end', '['.repeat(9000) + ']'.repeat(9000), 'invalidSyntax'],
    ['no JSON', '{"a":', 'invalidSyntax'],
    ['a list', [], 'invalidSyntax'],
  ])('%s is refused', async (_what, body, scimType) => {
    const refused = await scim.ask('POST', '/Users', body);
    expect([refused.status, refused.body.scimType]).toEqual([400, scimType]);
  });

  test('is read again only when it changed; changed only at the version that was seen', async () => {
    const same = await scim.ask('GET', `/Users/${id}`, undefined, { 'if-none-match': etag });
    expect([same.status, same.body]).toEqual([304, null]);
    const late = await scim.patch(
      `/Users/${id}`,
      [{ op: 'replace', path: 'externalId', value: 'b-2' }],
      { 'if-match': 'W/"0.0.0a"' },
    );
    expect([late.status, late.body.status]).toEqual([412, '412']);
    const right = await scim.patch(
      `/Users/${id}`,
      [{ op: 'Replace', path: 'externalId', value: 'b-2' }],
      { 'if-match': etag },
    );
    expect([right.status, right.body.externalId]).toEqual([200, 'b-2']);
    expect(right.headers.get('etag')).not.toBe(etag);
  });

  test('PATCH changes names and addresses; PUT says the whole', async () => {
    const patched = await scim.patch(`/Users/${id}?attributes=name,emails`, [
      { op: 'replace', path: 'name.familyName', value: 'Durand' },
      { op: 'replace', path: 'emails[type eq "work"].value', value: `Babs-${TAG}@Example.com` },
    ]);
    expect(patched.body).toEqual({
      schemas: [USER],
      id,
      name: { givenName: 'Barbara', familyName: 'Durand', formatted: 'Barbara Durand' },
      emails: [{ value: `babs-${TAG}@example.com`, type: 'work', primary: true }],
    });
    const put = await scim.ask('PUT', `/Users/${id}`, { ...BJENSEN, externalId: undefined });
    expect(put.body).toMatchObject({ name: { familyName: 'Jensen' } });
    expect(put.body.externalId).toBeUndefined();
    expect((await scim.rowOf(id)).email).toBe(BJENSEN.userName);
  });

  test('inactive is suspended, active again has everything back', async () => {
    await scim.patch(`/Groups/${scim.network['dep-53'].id}`, [
      { op: 'add', path: 'members', value: [{ value: id }] },
    ]);
    const off = await scim.patch(`/Users/${id}`, [{ op: 'replace', value: { active: false } }]);
    expect(off.body.active).toBe(false);
    expect(off.body.groups).toBeUndefined();
    expect((await scim.rowOf(id)).status).toBe('disabled');
    const on = await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'active', value: 'True' }]);
    expect(on.body.active).toBe(true);
    expect(on.body.groups.map(({ value }: { value: string }) => value).toSorted()).toEqual(
      [scim.network['reg-52'].id, scim.network['dep-53'].id].toSorted(),
    );
    expect((await scim.rowOf(id)).status).toBe('active');
  });

  test('deleted is a departure; sent again is the same person', async () => {
    expect((await scim.ask('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await scim.ask('GET', `/Users/${id}`)).status).toBe(404);
    expect((await scim.ask('DELETE', `/Users/${id}`)).status).toBe(404);
    const { items } = await unwrap(
      scim.as('coordination@reg-52').GET('/offboardings', {
        params: { query: { organisationId: scim.network['reg-52'].id } },
      }),
    );
    expect(items[0]).toMatchObject({ person: { id }, scope: 'account', startedBy: null });
    const again = await scim.ask('POST', '/Users', BJENSEN);
    expect([again.status, again.body.id, again.body.active]).toEqual([201, id, true]);
  });
});

describe('beyond the subtree', () => {
  const outside = () => persona(scim.people, 'member@dep-68').personId;

  test('nobody and nothing is seen or changed', async () => {
    for (const [method, body] of [
      ['GET', undefined],
      ['PUT', BJENSEN],
      [
        'PATCH',
        { schemas: [PATCH], Operations: [{ op: 'replace', path: 'active', value: false }] },
      ],
      ['DELETE', undefined],
    ] as const) {
      expect((await scim.ask(method, `/Users/${outside()}`, body)).status).toBe(404);
    }
    expect((await scim.ask('GET', `/Groups/${scim.network['dep-68'].id}`)).status).toBe(404);
    const foreign = await scim.patch(`/Groups/${scim.network['dep-53'].id}`, [
      { op: 'add', path: 'members', value: [{ value: outside() }] },
    ]);
    expect([foreign.status, foreign.body.scimType]).toEqual([400, 'invalidValue']);
    const up = await scim.patch(`/Groups/${scim.network.nat.id}`, [
      { op: 'remove', path: 'members' },
    ]);
    expect(up.status).toBe(404);
  });

  test('who also holds a role is touched for the membership only', async () => {
    const { personId } = persona(scim.people, 'coordination@dep-53');
    await scim.patch(`/Groups/${scim.network['dep-53'].id}`, [
      { op: 'add', path: 'members', value: [{ value: personId }] },
    ]);
    const renamed = await scim.patch(`/Users/${personId}`, [
      { op: 'replace', path: 'name.givenName', value: 'Autre' },
    ]);
    expect(renamed.status).toBe(403);
    const off = await scim.patch(`/Users/${personId}`, [
      { op: 'replace', path: 'active', value: false },
    ]);
    expect(off.status).toBe(200);
    expect((await scim.rowOf(personId)).status).toBe('active');
    const { items } = await unwrap(
      scim.as('coordination@reg-52').GET('/mandates', {
        params: { query: { organisationId: scim.network['dep-53'].id, personId } },
      }),
    );
    expect(items.map(({ role }) => role)).toEqual(['coordination']);
    expect((await scim.ask('DELETE', `/Users/${personId}`)).status).toBe(204);
    expect((await scim.rowOf(personId)).status).toBe('active');
  });
});

test('no key is in any log, journal line or event', () => scim.expectKeyNowhere());
