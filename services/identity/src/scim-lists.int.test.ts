// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BJENSEN,
  BULK,
  GROUP,
  PATCH,
  SEARCH,
  TAG,
  USER,
  type ScimTests,
  startScimTests,
} from './test-support/scim-tests.ts';
import { persona } from './test-support/seed-network.ts';

let scim: ScimTests;
beforeAll(async () => {
  scim = await startScimTests();
  expect((await scim.ask('POST', '/Users', BJENSEN)).status).toBe(201);
});

afterAll(() => scim[Symbol.asyncDispose]());

describe('lists', () => {
  const users = async (query: string) => {
    const answer = await scim.ask('GET', `/Users?${query}`);
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
      await names(
        `groups.value eq "${scim.network['53-00013'].id}" or groups[display co "dep-72"]`,
      ),
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
    const refused = await scim.ask('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidFilter']);
  });

  test.each([{ filter: { toString: 'x' } }, { attributes: ['id', {}] }, { count: null }])(
    'a search by %o is refused',
    async (search) => {
      const refused = await scim.ask('POST', '/Users/.search', { schemas: [SEARCH], ...search });
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
    const searched = await scim.ask('POST', '/Users/.search', {
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
    const { body } = await scim.ask('GET', '/Groups?sortBy=externalId&excludedAttributes=members');
    expect(body.Resources.map(({ externalId }: { externalId: string }) => externalId)).toEqual([
      '53-00013',
      'dep-53',
      'dep-72',
      'reg-52',
    ]);
    expect(body.Resources[0].members).toBeUndefined();
    const made = await scim.ask('POST', '/Groups', { schemas: [GROUP], displayName: 'Club' });
    expect(made.status).toBe(403);
    const renamed = await scim.ask('PUT', `/Groups/${scim.network['dep-53'].id}`, {
      schemas: [GROUP],
      displayName: 'Autre',
      members: [],
    });
    expect([renamed.status, renamed.body.scimType]).toEqual([400, 'mutability']);
  });

  test('members come and go; each change is a mandate of theirs', async () => {
    const path = `/Groups/${scim.network['dep-72'].id}`;
    const member = persona(scim.people, 'liaison@dep-53').personId;
    const before = (await scim.ask('GET', path)).body.members.length;
    const added = await scim.patch(path, [
      { op: 'add', path: 'members', value: [{ value: member }] },
    ]);
    expect(added.body.members).toHaveLength(before + 1);
    const filter = encodeURIComponent(`members[value eq "${member}"]`);
    expect((await scim.ask('GET', `/Groups?filter=${filter}`)).body.totalResults).toBe(1);
    const removed = await scim.patch(path, [
      { op: 'remove', path: `members[value eq "${member}"]` },
    ]);
    expect(removed.body.members).toHaveLength(before);
    const { status } = await scim.rowOf(member);
    expect(status).toBe('active');
  });
});

describe('in bulk', () => {
  const user = (name: string) => ({ schemas: [USER], userName: `${name}-${TAG}@example.com` });

  test('operations that name each other are done in the order that they need', async () => {
    const answer = await scim.ask('POST', '/Bulk', {
      schemas: [BULK],
      failOnErrors: 1,
      Operations: [
        {
          method: 'PATCH',
          path: `/Groups/${scim.network['dep-72'].id}`,
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
    const made = await scim.ask(
      'GET',
      new URL(answer.body.Operations[1].location).pathname.slice(8),
    );
    expect(made.body.groups).toHaveLength(2);
  });

  test('an error is told where it happened, and stops where that was asked', async () => {
    const answer = await scim.ask('POST', '/Bulk', {
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
    const many = await scim.ask('POST', '/Bulk', { schemas: [BULK], Operations: operations });
    expect(many.status).toBe(413);
    const long = await scim.ask('POST', '/Bulk', {
      schemas: [BULK],
      Operations: [],
      x: 'x'.repeat(1_000_001),
    });
    expect(long.status).toBe(413);
    const nested = await scim.ask('POST', '/Bulk', {
      schemas: [BULK],
      Operations: [{ method: 'POST', path: '/Bulk', bulkId: 'x', data: {} }],
    });
    expect(nested.body.Operations[0].status).toBe('400');
  });
});

test('no key is in any log, journal line or event', () => scim.expectKeyNowhere());
