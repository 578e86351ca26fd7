// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import type { AttributePath, Filter } from './filter.ts';
import { parseFilter, parsePatchPath } from './parse-filter.ts';
import { applyPatch } from './patch.ts';
import { project, readProjection } from './project.ts';
import { groupSchema, userSchema } from './schema.ts';
import { readUserInput } from './user-input.ts';
import { readResource } from './values.ts';

/** A filter with all its parentheses. */
const shown = (filter: Filter): string => {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `(${shown(filter.left)} ${filter.kind} ${shown(filter.right)})`;
    case 'not':
      return `not ${shown(filter.of)}`;
    case 'some':
      return `${named(filter.path)}[${shown(filter.of)}]`;
    case 'present':
      return `${named(filter.path)} pr`;
    case 'compare':
      return `${named(filter.path)} ${filter.op} ${JSON.stringify(filter.value)}`;
  }
};

const named = ({ name, sub }: AttributePath): string => (sub === null ? name : `${name}.${sub}`);

describe('the filters of RFC 7644, 3.4.2.2', () => {
  test.each([
    ['userName eq "bjensen"', 'username eq "bjensen"'],
    [`name.familyName co "O'Malley"`, `name.familyname co "O'Malley"`],
    ['userName sw "J"', 'username sw "J"'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "J"', 'username sw "J"'],
    ['title pr', 'title pr'],
    ['meta.lastModified gt "2011-05-13T04:42:34Z"', 'meta.lastmodified gt "2011-05-13T04:42:34Z"'],
    ['title pr and userType eq "Employee"', '(title pr and usertype eq "Employee")'],
    ['title pr or userType eq "Intern"', '(title pr or usertype eq "Intern")'],
    [
      'schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"',
      'schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"',
    ],
    [
      'userType eq "Employee" and (emails co "example.com" or emails.value co "example.org")',
      '(usertype eq "Employee" and (emails co "example.com" or emails.value co "example.org"))',
    ],
    [
      'userType ne "Employee" and not (emails co "example.com" or emails.value co "example.org")',
      '(usertype ne "Employee" and not (emails co "example.com" or emails.value co "example.org"))',
    ],
    [
      'userType eq "Employee" and emails[type eq "work" and value co "@example.com"]',
      '(usertype eq "Employee" and emails[(type eq "work" and value co "@example.com")])',
    ],
    [
      'emails[type eq "work" and value co "@example.com"] or ims[type eq "xmpp" and value co "@foo.com"]',
      '(emails[(type eq "work" and value co "@example.com")] or ims[(type eq "xmpp" and value co "@foo.com")])',
    ],
    // `and` binds more than `or`; operators and names have no case; escapes are those of JSON.
    ['a pr or b pr and c pr', '(a pr or (b pr and c pr))'],
    ['a PR AND NOT (b EQ TRUE)', '(a pr and not b eq true)'],
    ['a eq "\\u00e9 \\"x\\""', 'a eq "é \\"x\\""'],
    ['a eq null or b ge -1.5e2', '(a eq null or b ge -150)'],
    ['members[$ref eq "x"]', 'members[$ref eq "x"]'],
  ])('%s', (text, expected) => {
    expect(shown(parseFilter(text))).toBe(expected);
  });

  test.each([
    '',
    'userName',
    'userName eq',
    'userName eq bjensen',
    'userName is "x"',
    'userName eq "x" garbage',
    '(userName pr',
    'emails[type eq "work"',
    'not userName pr',
    'userName eq "never closed',
    `${'('.repeat(200)}a pr${')'.repeat(200)}`,
    'a.b.c eq "x"',
    '__proto__ eq "x" ]',
  ])('refused: %s', (text) => {
    expect(() => parseFilter(text)).toThrow('scim-filter-invalid');
  });
});

describe('the paths of RFC 7644, 3.5.2', () => {
  test.each([
    ['members', 'members', null, false],
    ['name.familyName', 'name', 'familyname', false],
    ['addresses[type eq "work"]', 'addresses', null, true],
    ['members[value eq "2819c223-7f76-453a-919d-413861904646"]', 'members', null, true],
    ['members[value eq "2819c223"].displayName', 'members', 'displayname', true],
    ['urn:ietf:params:scim:schemas:core:2.0:User:name.givenName', 'name', 'givenname', false],
  ])('%s', (text, name, sub, isChosen) => {
    const { path, values } = parsePatchPath(text);
    expect([path.name, path.sub, values !== null]).toEqual([name, sub, isChosen]);
  });

  test.each(['', 'name.', 'a b', 'emails[type eq "x"', 'emails[type eq "x"].a.b', 'a[b pr]c'])(
    'refused: %s',
    (text) => {
      expect(() => parsePatchPath(text)).toThrow('scim-path-invalid');
    },
  );
});

describe('PATCH, as RFC 7644, 3.5.2.1 to 3.5.2.3, has it', () => {
  const babs = { value: 'babs', type: 'User' };
  const user = (emails: object[]) => ({ userName: 'bjensen', name: { givenName: 'Babs' }, emails });
  const work = { value: 'bjensen@example.com', type: 'work', primary: true };

  test('add: members are added once, a single value too', () => {
    const add = (value: unknown) =>
      applyPatch(groupSchema, { members: [babs] }, [{ op: 'add', path: 'members', value }]);
    expect(add([{ value: 'james', display: 'James' }, babs])).toEqual({
      members: [babs, { value: 'james' }],
    });
    expect(add({ value: 'james' })['members']).toHaveLength(2);
  });

  test('add without a path: attributes are merged', () => {
    expect(
      applyPatch(userSchema, user([]), [
        {
          op: 'add',
          path: null,
          value: { emails: [work], externalId: 'x-1', 'name.familyName': 'Jensen' },
        },
      ]),
    ).toEqual({
      userName: 'bjensen',
      externalId: 'x-1',
      name: { givenName: 'Babs', familyName: 'Jensen' },
      emails: [work],
    });
  });

  test('remove: one member, those that are chosen, all of them', () => {
    const members = [babs, { value: 'james', type: 'User' }];
    const remove = (path: string, value?: unknown) =>
      applyPatch(groupSchema, { members }, [{ op: 'remove', path, value }])['members'];
    expect(remove('members[value eq "babs"]')).toEqual([members[1]]);
    expect(remove('members', [{ value: 'james' }])).toEqual([babs]);
    expect(remove('members')).toBeUndefined();
    expect(remove('members[value eq "nobody"]')).toEqual(members);
  });

  test('replace: the whole list, a chosen value, one of its parts', () => {
    expect(
      applyPatch(groupSchema, { members: [babs] }, [
        { op: 'replace', path: 'members', value: [{ value: 'james' }] },
      ]),
    ).toEqual({ members: [{ value: 'james' }] });
    const replace = (path: string, value: unknown) =>
      applyPatch(userSchema, user([work]), [{ op: 'replace', path, value }])['emails'];
    expect(replace('emails[type eq "WORK"].value', 'b@example.org')).toEqual([
      { ...work, value: 'b@example.org' },
    ]);
    expect(replace('emails[type eq "work"]', { value: 'c@example.org' })).toEqual([
      { ...work, value: 'c@example.org' },
    ]);
  });

  test('a new primary value takes the place of the one before', () => {
    const home = { value: 'babs@jensen.org', type: 'home', primary: true };
    expect(
      applyPatch(userSchema, user([work]), [{ op: 'add', path: 'emails', value: [home] }])[
        'emails'
      ],
    ).toEqual([{ ...work, primary: false }, home]);
  });

  test('what other makes send: booleans as texts, a value for a filter that fits nothing', () => {
    expect(
      applyPatch(userSchema, user([]), [
        { op: 'replace', path: 'active', value: 'False' },
        { op: 'add', path: 'emails[type eq "work"].value', value: 'b@example.org' },
      ]),
    ).toMatchObject({ active: false, emails: [{ type: 'work', value: 'b@example.org' }] });
  });

  test('the resource that is given stays as it was', () => {
    const before = user([work]);
    applyPatch(userSchema, before, [{ op: 'replace', path: 'emails.value', value: 'x@y.org' }]);
    expect(before.emails).toEqual([work]);
  });

  test.each([
    ['replace', 'emails[type eq "home"].value', 'x', 'scim-no-target'],
    ['remove', null, undefined, 'scim-no-target'],
    ['replace', 'id', 'x', 'scim-mutability'],
    ['replace', 'groups', [], 'scim-mutability'],
    ['remove', 'userName', undefined, 'scim-mutability'],
    ['replace', 'nickName', 'x', 'scim-path-invalid'],
    ['replace', '__proto__.polluted', 'x', 'scim-path-invalid'],
    ['replace', 'constructor', 'x', 'scim-path-invalid'],
    ['replace', 'emails[foo eq "x"].value', 'x', 'scim-path-invalid'],
    ['replace', 'active', 'perhaps', 'scim-value-invalid'],
    ['replace', 'userName', { a: 1 }, 'scim-value-invalid'],
    ['add', null, 'x', 'scim-value-invalid'],
  ] as const)('%s %s %j is refused', (op, path, value, code) => {
    expect(() => applyPatch(userSchema, user([work]), [{ op, path, value }])).toThrow(code);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('resources', () => {
  test('what is read-only or unknown is left out, whatever the case of names', () => {
    expect(
      readResource(userSchema, {
        schemas: [userSchema.id],
        id: 'mine',
        USERNAME: 'b',
        nickName: 'Babs',
        Emails: ['b@example.org'],
      }),
    ).toEqual({ userName: 'b', emails: [{ value: 'b@example.org' }] });
    expect(() => readResource(userSchema, { userName: 'b' })).toThrow('scim-syntax-invalid');
    expect(() => readResource(userSchema, { schemas: [userSchema.id] })).toThrow(
      'scim-value-invalid',
    );
  });

  test('the address is the primary one, else the first, else the name where it is one', () => {
    const email = (attributes: object) =>
      readUserInput({ userName: 'B@Example.org', ...attributes }, null).email;
    expect(email({})).toBe('b@example.org');
    expect(email({ emails: [{ value: 'x@y.org' }, { value: 'P@y.org', primary: true }] })).toBe(
      'p@y.org',
    );
    expect(() => readUserInput({ userName: 'b' }, null)).toThrow('scim-value-invalid');
    expect(() => readUserInput({ userName: 'b@y.org', name: { givenName: '<b>' } }, null)).toThrow(
      'scim-value-invalid',
    );
  });

  test('an answer holds what was asked for, and its id', () => {
    const user = {
      id: '1',
      userName: 'b',
      name: { givenName: 'B', familyName: 'J' },
      active: true,
    };
    const kept = (attributes?: string, excluded?: string) =>
      project(userSchema, readProjection(userSchema, attributes, excluded), user);
    expect(kept('userName')).toEqual({ id: '1', userName: 'b' });
    expect(kept('name.familyName,unknown')).toEqual({ id: '1', name: { familyName: 'J' } });
    expect(kept(undefined, 'NAME.givenName,active,id')).toEqual({
      id: '1',
      userName: 'b',
      name: { familyName: 'J' },
    });
    expect(() => readProjection(userSchema, 'a', 'b')).toThrow('scim-syntax-invalid');
  });
});
