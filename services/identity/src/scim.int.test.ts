// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import {
  type Persona,
  type PersonaName,
  type TestNetwork,
  badTokens,
  eventually,
} from '@essaim/testkit';
import { createLogger } from '@essaim/service-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type MovableClock, movableClock } from './test-support/movable-clock.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are looked at as JSON
  readonly body: any;
}

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];
let clock: MovableClock;
let secret: string;
let keyId: string;
let logs = '';
const tag = newId().slice(-8);

const as = (name: PersonaName) => identity.as(persona(people, name));
const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

const scim = async (
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const response = await fetch(`${identity.url}/scim/v2${path}`, {
    method,
    headers: {
      authorization: `Bearer ${secret}`,
      ...(body !== undefined && { 'content-type': 'application/scim+json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
  };
};

const patch = (path: string, operations: object[], headers = {}) =>
  scim('PATCH', path, { schemas: [PATCH], Operations: operations }, headers);

const bjensen = {
  schemas: [USER],
  externalId: 'bjensen',
  userName: `bjensen-${tag}@example.com`,
  name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
  emails: [{ value: `bjensen-${tag}@example.com`, type: 'work', primary: true }],
};

const issue = async (by: PersonaName, organisation: keyof TestNetwork = 'reg-52') =>
  unwrap(
    as(by).POST('/machine-keys', {
      body: {
        organisationId: network[organisation].id,
        service: 'scim',
        name: `Annuaire ${organisation}`,
        lastDay: clock.today().add({ days: 30 }).toString(),
      },
    }),
  );

const rowOf = (id: string) =>
  identity.db
    .selectFrom('person')
    .select(['status', 'given_name', 'email'])
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();

beforeAll(async () => {
  clock = movableClock();
  const destination = {
    write: (line: string) => {
      logs += line;
    },
  };
  identity = await startTestIdentity({
    clock,
    logger: createLogger('identity', 'debug', destination),
  });
  ({ network, people } = await seedNetwork(identity.db));
  const issued = await issue('technical@reg-52');
  ({ secret } = issued);
  keyId = issued.key.id;
});

afterAll(() => identity[Symbol.asyncDispose]());

describe('a key', () => {
  test('is shown once, kept as a hash, tells when it was used, and opens nothing else', async () => {
    expect((await scim('GET', '/ServiceProviderConfig')).status).toBe(200);
    const row = await identity.db.selectFrom('machine_key').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(secret);
    const { items } = await unwrap(
      as('technical@reg-52').GET('/machine-keys', {
        params: { query: { organisationId: network['reg-52'].id } },
      }),
    );
    expect(items[0]).toMatchObject({ state: 'active', hint: secret.slice(-4) });
    expect(items[0]?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(items)).not.toContain(secret);
    const api = await fetch(`${identity.url}/me`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(api.status).toBe(403);
  });

  test('none, a wrong one, a person’s token, and every bad token are refused', async () => {
    const coordinator = persona(people, 'coordination@reg-52');
    const tokens = {
      none: '',
      wrong: `essaim-scim-${'a'.repeat(43)}`,
      'a person’s': await identity.realm.token(coordinator),
      ...(await badTokens(identity.realm, coordinator.uid)),
    };
    const requests = [
      ['GET', '/Users'],
      ['POST', '/Users'],
      ['GET', `/Users/${coordinator.personId}`],
      ['PUT', `/Users/${coordinator.personId}`],
      ['PATCH', `/Users/${coordinator.personId}`],
      ['DELETE', `/Users/${coordinator.personId}`],
      ['GET', '/Groups'],
      ['PATCH', `/Groups/${network['dep-53'].id}`],
      ['POST', '/Bulk'],
      ['GET', '/Schemas'],
      ['GET', '/nothing'],
    ] as const;
    for (const [what, token] of Object.entries(tokens)) {
      for (const [method, path] of requests) {
        const answer = await scim(
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
    const first = await issue('coordination@dep-53', 'dep-53');
    const withKey = (key: string) =>
      scim('GET', '/Groups', undefined, { authorization: `Bearer ${key}` });
    const rotate = (id: string) =>
      as('coordination@dep-53').POST('/machine-keys/{machineKeyId}/rotate', {
        params: { path: { machineKeyId: id } },
        body: { lastDay: clock.today().add({ days: 300 }).toString(), overlapHours: 2 },
      });
    const second = await unwrap(rotate(first.key.id));
    expect((await withKey(first.secret)).status).toBe(200);
    expect((await withKey(second.secret)).status).toBe(200);
    clock.move({ hours: 3 });
    expect((await withKey(first.secret)).status).toBe(401);
    expect(code(await rotate(first.key.id))).toBe('key-over');
    expect((await withKey(second.secret)).status).toBe(200);
    const path = { params: { path: { machineKeyId: second.key.id } } };
    await unwrap(as('coordination@dep-53').POST('/machine-keys/{machineKeyId}/revoke', path));
    expect((await withKey(second.secret)).status).toBe(401);
    expect(
      code(await as('coordination@dep-53').POST('/machine-keys/{machineKeyId}/revoke', path)),
    ).toBe('key-over');
    const outside = await as('technical@dep-72').POST('/machine-keys/{machineKeyId}/revoke', {
      params: { path: { machineKeyId: keyId } },
    });
    expect(code(outside)).toBe('forbidden');
  });
});

describe('discovery', () => {
  test('says what is offered, in the RFC’s media type', async () => {
    const config = await scim('GET', '/ServiceProviderConfig');
    expect(config.headers.get('content-type')).toContain('application/scim+json');
    expect(config.body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: true, maxOperations: 100, maxPayloadSize: 1_000_000 },
      filter: { supported: true, maxResults: 200 },
      etag: { supported: true },
      sort: { supported: true },
    });
    const types = await scim('GET', '/ResourceTypes');
    expect(types.body.Resources.map(({ endpoint }: { endpoint: string }) => endpoint)).toEqual([
      '/Users',
      '/Groups',
    ]);
    expect((await scim('GET', `/Schemas/${USER}`)).body.attributes[0].name).toBe('userName');
    expect((await scim('GET', '/Schemas?filter=id%20pr')).status).toBe(403);
    expect((await scim('GET', '/Me')).status).toBe(501);
    expect((await scim('DELETE', '/Schemas')).status).toBe(405);
  });
});

describe('a user', () => {
  let id: string;
  let etag: string;

  test('is created as a member for the season, with an account, and has an address and a version', async () => {
    const made = await scim('POST', '/Users', bjensen);
    expect(made.status).toBe(201);
    ({ id } = made.body);
    etag = made.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    expect(made.headers.get('location')).toBe(`${identity.url}/scim/v2/Users/${id}`);
    expect(made.body).toMatchObject({
      schemas: [USER],
      userName: bjensen.userName,
      externalId: 'bjensen',
      active: true,
      name: { formatted: 'Barbara Jensen' },
      groups: [{ value: network['reg-52'].id, type: 'direct' }],
      meta: { resourceType: 'User', version: etag, location: made.headers.get('location') },
    });
    await eventually(async () => {
      const row = await identity.db
        .selectFrom('person')
        .select('keycloak_id')
        .where('id', '=', id as never)
        .executeTakeFirstOrThrow();
      expect(row.keycloak_id).not.toBeNull();
    });
    const journal = await unwrap(
      as('coordination@reg-52').GET('/journal', { params: { query: { resourceId: id } } }),
    );
    expect(journal.items.at(-1)).toMatchObject({
      action: 'scimCreateUser',
      person: null,
      machineKey: 'Annuaire reg-52',
    });
  });

  test('twice is a conflict; an address that somebody else has is never taken over', async () => {
    const again = await scim('POST', '/Users', bjensen);
    expect([again.status, again.body.scimType, again.body.status]).toEqual([
      409,
      'uniqueness',
      '409',
    ]);
    const email = 'coordination.nat@reseau.example';
    const known = await scim('POST', '/Users', {
      ...bjensen,
      userName: email,
      externalId: 'n',
      emails: [{ value: email }],
    });
    expect([known.status, known.body.scimType]).toEqual([409, 'uniqueness']);
  });

  test('sent several times at once is one person', async () => {
    const email = `at.once-${tag}@example.com`;
    const answers = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        scim('POST', '/Users', {
          schemas: [USER],
          userName: `at.once.${number}-${tag}`,
          emails: [{ value: email }],
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201, 409, 409, 409,
    ]);
  });

  test.each([
    ['no userName', { ...bjensen, userName: undefined }, 'invalidValue'],
    ['no schemas', { ...bjensen, schemas: undefined }, 'invalidSyntax'],
    ['a wrong boolean', { ...bjensen, active: 'maybe' }, 'invalidValue'],
    ['a NUL', { ...bjensen, userName: 'a\0b' }, 'invalidValue'],
    ['a long userName', { ...bjensen, userName: 'é'.repeat(255) }, 'invalidValue'],
    ['a long externalId', { ...bjensen, externalId: 'é'.repeat(255) }, 'invalidValue'],
    ['what has no end', '['.repeat(9000) + ']'.repeat(9000), 'invalidSyntax'],
    ['no JSON', '{"a":', 'invalidSyntax'],
    ['a list', [], 'invalidSyntax'],
  ])('%s is refused', async (_what, body, scimType) => {
    const refused = await scim('POST', '/Users', body);
    expect([refused.status, refused.body.scimType]).toEqual([400, scimType]);
  });

  test('is read again only when it changed; changed only at the version that was seen', async () => {
    const same = await scim('GET', `/Users/${id}`, undefined, { 'if-none-match': etag });
    expect([same.status, same.body]).toEqual([304, null]);
    const late = await patch(
      `/Users/${id}`,
      [{ op: 'replace', path: 'externalId', value: 'b-2' }],
      { 'if-match': 'W/"0.0.0a"' },
    );
    expect([late.status, late.body.status]).toEqual([412, '412']);
    const right = await patch(
      `/Users/${id}`,
      [{ op: 'Replace', path: 'externalId', value: 'b-2' }],
      { 'if-match': etag },
    );
    expect([right.status, right.body.externalId]).toEqual([200, 'b-2']);
    expect(right.headers.get('etag')).not.toBe(etag);
  });

  test('PATCH changes names and addresses; PUT says the whole', async () => {
    const patched = await patch(`/Users/${id}?attributes=name,emails`, [
      { op: 'replace', path: 'name.familyName', value: 'Durand' },
      { op: 'replace', path: 'emails[type eq "work"].value', value: `Babs-${tag}@Example.com` },
    ]);
    expect(patched.body).toEqual({
      schemas: [USER],
      id,
      name: { givenName: 'Barbara', familyName: 'Durand', formatted: 'Barbara Durand' },
      emails: [{ value: `babs-${tag}@example.com`, type: 'work', primary: true }],
    });
    const put = await scim('PUT', `/Users/${id}`, { ...bjensen, externalId: undefined });
    expect(put.body).toMatchObject({ name: { familyName: 'Jensen' } });
    expect(put.body.externalId).toBeUndefined();
    expect((await rowOf(id)).email).toBe(bjensen.userName);
  });

  test('inactive is suspended, active again has everything back', async () => {
    await patch(`/Groups/${network['dep-53'].id}`, [
      { op: 'add', path: 'members', value: [{ value: id }] },
    ]);
    const off = await patch(`/Users/${id}`, [{ op: 'replace', value: { active: false } }]);
    expect(off.body.active).toBe(false);
    expect(off.body.groups).toBeUndefined();
    expect((await rowOf(id)).status).toBe('disabled');
    const on = await patch(`/Users/${id}`, [{ op: 'replace', path: 'active', value: 'True' }]);
    expect(on.body.active).toBe(true);
    expect(on.body.groups.map(({ value }: { value: string }) => value).toSorted()).toEqual(
      [network['reg-52'].id, network['dep-53'].id].toSorted(),
    );
    expect((await rowOf(id)).status).toBe('active');
  });

  test('deleted is a departure; sent again is the same person', async () => {
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await scim('GET', `/Users/${id}`)).status).toBe(404);
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(404);
    const { items } = await unwrap(
      as('coordination@reg-52').GET('/offboardings', {
        params: { query: { organisationId: network['reg-52'].id } },
      }),
    );
    expect(items[0]).toMatchObject({ person: { id }, scope: 'account', startedBy: null });
    const again = await scim('POST', '/Users', bjensen);
    expect([again.status, again.body.id, again.body.active]).toEqual([201, id, true]);
  });
});

describe('lists', () => {
  const users = async (query: string) => {
    const answer = await scim('GET', `/Users?${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const names = async (filter: string) =>
    (await users(`filter=${encodeURIComponent(filter)}&sortBy=userName&count=200`)).Resources.map(
      ({ name }: { name: { familyName: string } }) => name.familyName,
    ) as string[];

  test('the whole grammar reaches the database', async () => {
    expect(await names('userName eq "LIAISON.DEP-53@RESEAU.EXAMPLE"')).toEqual(['liaison@dep-53']);
    expect(await names('name.familyName sw "liaison@" and not (userName co "dep-72")')).toEqual([
      'liaison@dep-53',
      'liaison@reg-52',
    ]);
    expect(await names('emails[type eq "work" and value ew "53-00013@reseau.example"]')).toEqual([
      'board@53-00013',
      'member@53-00013',
      'treasury@53-00013',
    ]);
    expect(
      await names(`groups.value eq "${network['53-00013'].id}" or groups[display co "dep-72"]`),
    ).toEqual(['member@53-00013', 'member@dep-72']);
    expect(await names('externalId pr or displayName eq "Barbara Jensen"')).toEqual(['Jensen']);
    expect(
      await names('meta.lastModified lt "2026-06-01T00:00:00Z" and userName sw "board.reg"'),
    ).toEqual(['board@reg-52']);
    expect(await names('active eq false')).toEqual([]);
    expect(
      await names('userName gt "treasury.reg-52" and userName le "treasury.reg-52@z"'),
    ).toEqual(['treasury@reg-52']);
    expect(await names(`userName eq "' or 1=1 --"`)).toEqual([]);
  });

  test.each([
    'active gt true',
    'nickName eq "x"',
    'userName eq 5',
    'meta.created co "2026"',
    'meta.created gt "0000-01-01T00:00:00Z"',
    'meta.created lt "+012026-01-01T00:00:00Z"',
    String.raw`userName eq "a\u0000b"`,
    String.raw`userName eq "\ud800"`,
    'emails[foo eq "x"]',
  ])('a filter without sense here is refused: %s', async (filter) => {
    const refused = await scim('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidFilter']);
  });

  test.each([{ filter: { toString: 'x' } }, { attributes: ['id', {}] }, { count: null }])(
    'a search by %o is refused',
    async (search) => {
      const refused = await scim('POST', '/Users/.search', { schemas: [SEARCH], ...search });
      expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidValue']);
    },
  );

  test('pages, order, attributes; nobody of another region', async () => {
    const first = await users('count=2&sortBy=name.familyName&attributes=userName');
    expect(first.itemsPerPage).toBe(2);
    expect(first.totalResults).toBeGreaterThan(30);
    expect(Object.keys(first.Resources[0]).toSorted()).toEqual(['id', 'schemas', 'userName']);
    const second = await users('startIndex=3&count=2&sortBy=name.familyName&attributes=userName');
    expect(second.startIndex).toBe(3);
    const whole = await users('count=4&sortBy=name.familyName&attributes=userName');
    expect([...first.Resources, ...second.Resources]).toEqual(whole.Resources);
    const backwards = await users('count=1&sortBy=userName&sortOrder=descending');
    expect(backwards.Resources[0].name.familyName).toBe('treasury@reg-52');
    expect(await users('count=0')).toMatchObject({ itemsPerPage: 0, Resources: [] });
    expect(await names('name.familyName ew "reg-44" or name.familyName ew "@nat"')).toEqual([]);
    const searched = await scim('POST', '/Users/.search', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'userName sw "board."',
      attributes: ['displayName'],
      count: 1,
    });
    expect(searched.body.itemsPerPage).toBe(1);
  });
});

describe('groups are the organisations of the subtree', () => {
  test('a region sees its own and those below, and can neither make nor rename any', async () => {
    const { body } = await scim('GET', '/Groups?sortBy=externalId&excludedAttributes=members');
    expect(body.Resources.map(({ externalId }: { externalId: string }) => externalId)).toEqual([
      '53-00013',
      'dep-53',
      'dep-72',
      'reg-52',
    ]);
    expect(body.Resources[0].members).toBeUndefined();
    const made = await scim('POST', '/Groups', { schemas: [GROUP], displayName: 'Club' });
    expect(made.status).toBe(403);
    const renamed = await scim('PUT', `/Groups/${network['dep-53'].id}`, {
      schemas: [GROUP],
      displayName: 'Autre',
      members: [],
    });
    expect([renamed.status, renamed.body.scimType]).toEqual([400, 'mutability']);
  });

  test('members come and go; each change is a mandate of theirs', async () => {
    const path = `/Groups/${network['dep-72'].id}`;
    const member = persona(people, 'liaison@dep-53').personId;
    const before = (await scim('GET', path)).body.members.length;
    const added = await patch(path, [{ op: 'add', path: 'members', value: [{ value: member }] }]);
    expect(added.body.members).toHaveLength(before + 1);
    const filter = encodeURIComponent(`members[value eq "${member}"]`);
    expect((await scim('GET', `/Groups?filter=${filter}`)).body.totalResults).toBe(1);
    const removed = await patch(path, [{ op: 'remove', path: `members[value eq "${member}"]` }]);
    expect(removed.body.members).toHaveLength(before);
    const { status } = await rowOf(member);
    expect(status).toBe('active');
  });
});

describe('beyond the subtree', () => {
  const outside = () => persona(people, 'member@dep-68').personId;

  test('nobody and nothing is seen or changed', async () => {
    for (const [method, body] of [
      ['GET', undefined],
      ['PUT', bjensen],
      [
        'PATCH',
        { schemas: [PATCH], Operations: [{ op: 'replace', path: 'active', value: false }] },
      ],
      ['DELETE', undefined],
    ] as const) {
      expect((await scim(method, `/Users/${outside()}`, body)).status).toBe(404);
    }
    expect((await scim('GET', `/Groups/${network['dep-68'].id}`)).status).toBe(404);
    const foreign = await patch(`/Groups/${network['dep-53'].id}`, [
      { op: 'add', path: 'members', value: [{ value: outside() }] },
    ]);
    expect([foreign.status, foreign.body.scimType]).toEqual([400, 'invalidValue']);
    const up = await patch(`/Groups/${network.nat.id}`, [{ op: 'remove', path: 'members' }]);
    expect(up.status).toBe(404);
  });

  test('who also holds a role is touched for the membership only', async () => {
    const { personId } = persona(people, 'coordination@dep-53');
    await patch(`/Groups/${network['dep-53'].id}`, [
      { op: 'add', path: 'members', value: [{ value: personId }] },
    ]);
    const renamed = await patch(`/Users/${personId}`, [
      { op: 'replace', path: 'name.givenName', value: 'Autre' },
    ]);
    expect(renamed.status).toBe(403);
    const off = await patch(`/Users/${personId}`, [
      { op: 'replace', path: 'active', value: false },
    ]);
    expect(off.status).toBe(200);
    expect((await rowOf(personId)).status).toBe('active');
    const { items } = await unwrap(
      as('coordination@reg-52').GET('/mandates', {
        params: { query: { organisationId: network['dep-53'].id, personId } },
      }),
    );
    expect(items.map(({ role }) => role)).toEqual(['coordination']);
    expect((await scim('DELETE', `/Users/${personId}`)).status).toBe(204);
    expect((await rowOf(personId)).status).toBe('active');
  });
});

describe('in bulk', () => {
  const user = (name: string) => ({ schemas: [USER], userName: `${name}-${tag}@example.com` });

  test('operations that name each other are done in the order that they need', async () => {
    const answer = await scim('POST', '/Bulk', {
      schemas: [BULK],
      failOnErrors: 1,
      Operations: [
        {
          method: 'PATCH',
          path: `/Groups/${network['dep-72'].id}`,
          data: {
            schemas: [PATCH],
            Operations: [{ op: 'add', path: 'members', value: [{ value: 'bulkId:qwerty' }] }],
          },
        },
        { method: 'POST', path: '/Users', bulkId: 'qwerty', data: user('alice') },
      ],
    });
    expect(answer.status).toBe(200);
    expect(answer.body.Operations.map(({ status }: { status: string }) => status)).toEqual([
      '200',
      '201',
    ]);
    const made = await scim('GET', new URL(answer.body.Operations[1].location).pathname.slice(8));
    expect(made.body.groups).toHaveLength(2);
  });

  test('an error is told where it happened, and stops where that was asked', async () => {
    const answer = await scim('POST', '/Bulk', {
      schemas: [BULK],
      failOnErrors: 1,
      Operations: [
        { method: 'POST', path: '/Users', bulkId: 'a', data: user('alice') },
        { method: 'POST', path: '/Users', bulkId: 'b', data: user('bob') },
      ],
    });
    expect(answer.body.Operations).toEqual([
      {
        method: 'POST',
        bulkId: 'a',
        status: '409',
        response: expect.objectContaining({ scimType: 'uniqueness' }),
      },
    ]);
  });

  test('too many operations, too many bytes, a bulk within a bulk', async () => {
    const operations = Array.from({ length: 101 }, () => ({ method: 'DELETE', path: '/Users/x' }));
    const many = await scim('POST', '/Bulk', { schemas: [BULK], Operations: operations });
    expect(many.status).toBe(413);
    const long = await scim('POST', '/Bulk', {
      schemas: [BULK],
      Operations: [],
      x: 'x'.repeat(1_000_001),
    });
    expect(long.status).toBe(413);
    const nested = await scim('POST', '/Bulk', {
      schemas: [BULK],
      Operations: [{ method: 'POST', path: '/Bulk', bulkId: 'x', data: {} }],
    });
    expect(nested.body.Operations[0].status).toBe('400');
  });
});

test('no key is in any log, journal line or event', async () => {
  const rows = await identity.db.selectFrom('outbox').select('envelope').execute();
  const journal = await identity.db.selectFrom('journal').select('summary').execute();
  expect(JSON.stringify([rows, journal])).not.toContain(secret);
  expect(logs).toContain('machineKeyId');
  expect(logs).not.toContain(secret);
});
