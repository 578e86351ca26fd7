// SPDX-License-Identifier: AGPL-3.0-or-later
import { createIdentityClient, unwrap } from '@essaim/api-client';
import { badTokens } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { USER, type ScimTests, startScimTests } from './test-support/scim-tests.ts';
import { persona } from './test-support/seed-network.ts';

let scim: ScimTests;
const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

beforeAll(async () => {
  scim = await startScimTests();
});

afterAll(() => scim[Symbol.asyncDispose]());

describe('a key', () => {
  test('is shown once, kept as a hash, tells when it was used, and opens nothing else', async () => {
    expect((await scim.ask('GET', '/ServiceProviderConfig')).status).toBe(200);
    const row = await scim.identity.db
      .selectFrom('machine_key')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(scim.secret);
    const { items } = await unwrap(
      scim.as('technical@reg-52').GET('/machine-keys', {
        params: { query: { organisationId: scim.network['reg-52'].id } },
      }),
    );
    expect(items[0]).toMatchObject({ state: 'active', hint: scim.secret.slice(-4) });
    expect(items[0]?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(items)).not.toContain(scim.secret);
    const api = await fetch(`${scim.identity.url}/me`, {
      headers: { authorization: `Bearer ${scim.secret}` },
    });
    expect(api.status).toBe(403);
  });

  test('none, a wrong one, a person’s token, and every bad token are refused', async () => {
    const coordinator = persona(scim.people, 'coordination@reg-52');
    const tokens = {
      none: '',
      wrong: `essaim-scim-${'a'.repeat(43)}`,
      'a person’s': await scim.identity.realm.token(coordinator),
      ...(await badTokens(scim.identity.realm, coordinator.uid)),
    };
    const requests = [
      ['GET', '/Users'],
      ['POST', '/Users'],
      ['GET', `/Users/${coordinator.personId}`],
      ['PUT', `/Users/${coordinator.personId}`],
      ['PATCH', `/Users/${coordinator.personId}`],
      ['DELETE', `/Users/${coordinator.personId}`],
      ['GET', '/Groups'],
      ['PATCH', `/Groups/${scim.network['dep-53'].id}`],
      ['POST', '/Bulk'],
      ['GET', '/Schemas'],
      ['GET', '/nothing'],
    ] as const;
    for (const [what, token] of Object.entries(tokens)) {
      for (const [method, path] of requests) {
        const answer = await scim.ask(
          method,
          path,
          method === 'GET' || method === 'DELETE' ? undefined : {},
          { authorization: `Bearer ${token}` },
        );
        expect([what, method, path, answer.status]).toEqual([what, method, path, 401]);
        expect(answer.body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
      }
    }
  });

  test('is replaced with an overlap, ends at its day, is revoked at once', async () => {
    const first = await scim.issue('coordination@dep-53', 'dep-53');
    const withKey = (key: string) =>
      scim.ask('GET', '/Groups', undefined, { authorization: `Bearer ${key}` });
    const rotate = (id: string) =>
      scim.as('coordination@dep-53').POST('/machine-keys/{machineKeyId}/rotate', {
        params: { path: { machineKeyId: id } },
        body: { lastDay: scim.clock.today().add({ days: 300 }).toString(), overlapHours: 2 },
      });
    const second = await unwrap(rotate(first.key.id));
    expect((await withKey(first.secret)).status).toBe(200);
    expect((await withKey(second.secret)).status).toBe(200);
    scim.clock.move({ hours: 3 });
    expect((await withKey(first.secret)).status).toBe(401);
    expect(code(await rotate(first.key.id))).toBe('key-over');
    expect((await withKey(second.secret)).status).toBe(200);
    const path = { params: { path: { machineKeyId: second.key.id } } };
    await unwrap(scim.as('coordination@dep-53').POST('/machine-keys/{machineKeyId}/revoke', path));
    expect((await withKey(second.secret)).status).toBe(401);
    expect(
      code(await scim.as('coordination@dep-53').POST('/machine-keys/{machineKeyId}/revoke', path)),
    ).toBe('key-over');
    const outside = await scim.as('technical@dep-72').POST('/machine-keys/{machineKeyId}/revoke', {
      params: { path: { machineKeyId: scim.keyId } },
    });
    expect(code(outside)).toBe('forbidden');
  });
});

describe('discovery', () => {
  test('says what is offered, in the RFC’s media type', async () => {
    const config = await scim.ask('GET', '/ServiceProviderConfig');
    expect(config.headers.get('content-type')).toContain('application/scim+json');
    expect(config.body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: true, maxOperations: 100, maxPayloadSize: 1_000_000 },
      filter: { supported: true, maxResults: 200 },
      etag: { supported: true },
      sort: { supported: true },
    });
    const types = await scim.ask('GET', '/ResourceTypes');
    expect(types.body.Resources.map(({ endpoint }: { endpoint: string }) => endpoint)).toEqual([
      '/Users',
      '/Groups',
    ]);
    expect((await scim.ask('GET', `/Schemas/${USER}`)).body.attributes[0].name).toBe('userName');
    expect((await scim.ask('GET', '/Schemas?filter=id%20pr')).status).toBe(403);
    expect((await scim.ask('GET', '/Me')).status).toBe(501);
    expect((await scim.ask('DELETE', '/Schemas')).status).toBe(405);
  });
});

test('no key is in any log, journal line or event', () => scim.expectKeyNowhere());

describe('a key of a program', () => {
  const wanted = (
    service: 'api' | 'scim',
    organisation: string,
    scopes: ('tools' | 'people')[],
  ) => ({
    organisationId: scim.network[organisation as 'reg-52'].id,
    service,
    name: 'Scripts',
    lastDay: '2027-12-31',
    scopes,
  });
  const withToken = (token: string) =>
    createIdentityClient({ baseUrl: scim.identity.url, token: () => token });

  test('acts in the place of who made it, with that mandate, for what it was made for', async () => {
    const technical = scim.as('technical@reg-52');
    const { key, secret } = await unwrap(
      technical.POST('/machine-keys', { body: wanted('api', 'reg-52', ['tools']) }),
    );
    const given = await unwrap(technical.POST('/machine-keys/token', { body: { key: secret } }));
    expect(given).toMatchObject({ key: { id: key.id }, scopes: ['tools'], expiresIn: 300 });
    const machine = withToken(given.accessToken);
    const me = await unwrap(machine.GET('/me'));
    expect(me.person.id).toBe(persona(scim.people, 'technical@reg-52').personId);
    const mine = await machine.GET('/me/sessions');
    expect(code(mine)).toBe('key-not-for-this');
    const granted = await machine.POST('/mandates/{mandateId}/end', {
      params: { path: { mandateId: given.mandateId } },
      body: {},
    } as never);
    expect(code(granted)).toBe('key-scope-missing');
    const another = await machine.POST('/machine-keys', {
      body: wanted('api', 'reg-52', ['tools']),
    });
    expect(code(another)).toBe('key-not-for-this');

    await unwrap(
      technical.POST('/machine-keys/{machineKeyId}/revoke', {
        params: { path: { machineKeyId: key.id } },
      }),
    );
    const refused = await technical.POST('/machine-keys/token', { body: { key: secret } });
    expect(code(refused)).toBe('key-refused');
  });

  test('is made where the mandate is held, says what it is for, and is no directory’s', async () => {
    const technical = scim.as('technical@reg-52');
    const elsewhere = await technical.POST('/machine-keys', {
      body: wanted('api', 'dep-53', ['tools']),
    });
    expect(code(elsewhere)).toBe('key-mandate-elsewhere');
    const forNothing = await technical.POST('/machine-keys', { body: wanted('api', 'reg-52', []) });
    expect(code(forNothing)).toBe('key-scopes-missing');
    const directory = await technical.POST('/machine-keys/token', { body: { key: scim.secret } });
    expect(code(directory)).toBe('key-refused');
    const operator = scim.as('operator@heb-bocage');
    const own = await operator.POST('/machine-keys', {
      body: wanted('api', 'heb-bocage', ['tools']),
    });
    expect(own.response.status).toBe(201);
    const theirs = await operator.POST('/machine-keys', { body: wanted('scim', 'heb-bocage', []) });
    expect(code(theirs)).toBe('forbidden');
  });

  test('is not taken from a token that somebody else signed', async () => {
    const { uid } = persona(scim.people, 'technical@reg-52');
    const token = await scim.identity.realm.token(
      { uid },
      { typ: 'essaim-machine+jwt', essaim_key: {} },
    );
    const [, payload = '', signature = ''] = token.split('.');
    const head = Buffer.from(
      JSON.stringify({ alg: 'ES256', typ: 'essaim-machine+jwt', kid: 'x' }),
    ).toString('base64url');
    const answer = await withToken(`${head}.${payload}.${signature}`).GET('/me');
    expect(code(answer)).toBe('token-refused');
  });
});
