// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, newId } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { type ClientRequest, clientIdFor, clientRefusal } from './client-request.ts';
import { entitlingOrganisations } from './entitlements.ts';
import { pauseBefore } from './keycloak-task.ts';
import { existsAt } from './mandate-rules.ts';
import { searchable } from './organisation.ts';
import { freeUsername, isEmailAddress, isPersonName, newUid, wishedUsername } from './person.ts';

describe('the name of an account', () => {
  test.each([
    ['Élie', 'Sorbier', 'elie.sorbier'],
    ['Anne-Lise', "D'Œuvre", 'anne.lise.d.oeuvre'],
    ['', '', 'contact.chorale'],
    ['李', '', 'contact.chorale'],
    ['Jo', '', 'membre.jo'],
  ])('%s %s', (given, family, expected) => {
    expect(wishedUsername(given, family, 'contact.chorale@a.example')).toBe(expected);
  });

  test('gets a number where it is taken', () => {
    const taken = new Set(['ana.lune', 'ana.lune2']);
    expect(freeUsername('ana.lune', (name) => taken.has(name))).toBe('ana.lune3');
  });
});

test.each([
  ['Anne-Lise d’Œuvre', true],
  ["O'Brien", true],
  ['Jean (dit Jeannot)', false],
  ['<b>', false],
  ['Ana\u202e', false],
  ['\ufeffAna', false],
])('%s is a name: %s', (text, expected) => {
  expect(isPersonName(text)).toBe(expected);
});

test('an essaim_uid is letters and digits only', () => {
  expect(newUid(new Uint8Array([0, 31, 32, 255]))).toBe('ea7a7');
});

test.each([
  ['ana@courriel.example', true],
  ['ana@courriel', false],
  ['ana.courriel.example', false],
  ['ana@a@b.example', false],
  ['ana lune@b.example', false],
  ['ana@b.example,', false],
  ['ana@b.example.', false],
  ['\u202eana@b.example', false],
  ['ana\u0001@b.example', false],
  ['ana@b.exam\u200bple', false],
])('%s is an address: %s', (text, expected) => {
  expect(isEmailAddress(text)).toBe(expected);
});

test('searching knows neither accents nor case', () => {
  expect(searchable('  Œuvre   d’Été ')).toBe("oeuvre d'ete");
});

describe('entitlements', () => {
  const [nation, region, department, local] = [newId(), newId(), newId(), newId()];
  const places = new Map([
    [local, { organisationId: local, ancestors: [department, region, nation] }],
    [region, { organisationId: region, ancestors: [nation] }],
  ]);
  const mandate = (organisationId: Mandate['organisationId'], change: Partial<Mandate> = {}) => ({
    id: newId(),
    personId: newId(),
    organisationId,
    tier: 'local' as const,
    role: 'member' as const,
    scope: 'subtree' as const,
    from: '2026-09-01',
    to: '2027-08-31',
    ...change,
  });

  test('come from where a mandate is held, and from above', () => {
    const found = entitlingOrganisations([mandate(local)], places, '2027-01-04');
    expect([...found]).toEqual([local, department, region, nation]);
  });

  test('do not come from below, nor from another season', () => {
    expect([...entitlingOrganisations([mandate(region)], places, '2027-01-04')]).toEqual([
      region,
      nation,
    ]);
    expect([...entitlingOrganisations([mandate(local)], places, '2027-09-01')]).toEqual([]);
  });
});

describe('a client that catalog asks for', () => {
  const request = (change: Partial<ClientRequest> = {}): ClientRequest => ({
    instanceId: newId(),
    name: 'Nextcloud',
    address: 'https://nuage.example',
    redirectUris: ['https://nuage.example/callback?a=1'],
    postLogoutRedirectUris: [],
    hosterOrganisationId: newId(),
    ...change,
  });

  test.each([
    ['https, exact', {}, null],
    ['http on loopback', { redirectUris: ['http://127.0.0.1:8080/cb'] }, null],
    ['http elsewhere', { redirectUris: ['http://nuage.example/cb'] }, 'redirect-uri-invalid'],
    ['a wildcard', { redirectUris: ['https://nuage.example/*'] }, 'redirect-uri-invalid'],
    ['a fragment', { redirectUris: ['https://nuage.example/#a'] }, 'redirect-uri-invalid'],
    ['a script', { redirectUris: ['javascript:alert(1)'] }, 'redirect-uri-invalid'],
    ['none', { redirectUris: [] }, 'redirect-uri-invalid'],
    ['a bad address', { address: 'nuage' }, 'redirect-uri-invalid'],
    ['a bad logout', { backchannelLogoutUri: 'http://a.b/' }, 'redirect-uri-invalid'],
  ])('%s', (_what, change, expected) => {
    expect(clientRefusal(request(change), { isHoster: true, isNameFree: true })).toBe(expected);
  });

  test('of a hoster that is not known', () => {
    expect(clientRefusal(request(), { isHoster: false, isNameFree: true })).toBe('hoster-unknown');
  });

  test('gets a readable id without a dot', () => {
    expect(clientIdFor('Nuage d’Été 2.0', '0190a0b1-0000-7000-8000-0000deadbeef')).toBe(
      'tool-nuage-d-ete-2-0-deadbeef',
    );
  });
});

test('pauses double, up to five minutes, and are spread', () => {
  expect([1, 2, 3, 12].map((attempts) => pauseBefore(attempts, 0))).toEqual([1, 2, 4, 300]);
  expect(pauseBefore(3, 1)).toBe(2);
});

test('roles exist where they make sense', () => {
  expect(existsAt('operator', 'hoster')).toBe(true);
  expect(existsAt('operator', 'national')).toBe(false);
  expect(existsAt('coordination', 'hoster')).toBe(false);
  expect(existsAt('committee', 'local')).toBe(false);
  expect(existsAt('member', 'local')).toBe(true);
});
