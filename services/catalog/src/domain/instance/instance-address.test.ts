// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { SsoProfile } from '../tool/tool-sheet.ts';
import { instanceAddress, isBelow } from './address.ts';
import {
  deprovisioningAddress,
  provisioningAddress,
  signInAddresses,
} from './sign-in-addresses.ts';

const publicly = { loopback: false };
const locally = { loopback: true };
const profile = (redirectPaths: string[], path?: string): SsoProfile =>
  ({
    redirectPaths,
    backChannelLogout: path === undefined ? { supported: 'no' } : { supported: 'yes', path },
  }) as SsoProfile;

test.each([
  ['https://espace.exemple.org', 'https://espace.exemple.org'],
  ['https://espace.exemple.org/', 'https://espace.exemple.org'],
  ['https://exemple.org:8443/nuage//', 'https://exemple.org:8443/nuage'],
])('%s is taken as %s', (text, address) => {
  expect(instanceAddress(text, publicly)).toBe(address);
});

test.each([
  ['espace.exemple.org', 'instance-address-incomplete'],
  ['ftp://espace.exemple.org', 'instance-address-incomplete'],
  ['https://*.exemple.org', 'instance-address-incomplete'],
  ['https://espace.exemple.org/<nom>', 'instance-address-incomplete'],
  ['http://espace.exemple.org', 'instance-address-insecure'],
  ['http://127.0.0.1:8080', 'instance-address-insecure'],
  ['https://localhost', 'instance-address-insecure'],
  ['https://moi@espace.exemple.org', 'instance-address-not-plain'],
  ['https://espace.exemple.org/?page=1', 'instance-address-not-plain'],
  ['https://espace.exemple.org/#haut', 'instance-address-not-plain'],
])('%s is refused: %s', (text, code) => {
  expect(() => instanceAddress(text, publicly)).toThrow(code);
});

test('loopback is for the local start only, and http elsewhere stays refused there', () => {
  expect(instanceAddress('http://127.0.0.1:8080/', locally)).toBe('http://127.0.0.1:8080');
  expect(instanceAddress('http://localhost:1', locally)).toBe('http://localhost:1');
  expect(() => instanceAddress('http://exemple.org', locally)).toThrow('instance-address-insecure');
});

test.each([
  ['https://a.example/apps/cb', true],
  ['https://a.example/apps', true],
  ['https://a.example/appsecond/cb', false],
  ['https://a.example/other/cb', false],
  ['https://a.example.evil.example/apps/cb', false],
  ['https://x@a.example/apps/cb', false],
  ['https://a.example/apps/*', false],
  ['https://a.example/apps/cb#x', false],
  ['http://a.example/apps/cb', false],
  ['/apps/cb', false],
])('%s below https://a.example/apps is %s', (uri, expected) => {
  expect(isBelow(uri, 'https://a.example/apps')).toBe(expected);
});

test('the addresses come from the profile', () => {
  expect(
    signInAddresses('https://a.example', profile(['/cb', '/index.php/cb'], '/logout')),
  ).toEqual({
    redirectUris: ['https://a.example/cb', 'https://a.example/index.php/cb'],
    postLogoutRedirectUris: ['https://a.example', 'https://a.example/'],
    backchannelLogoutUri: 'https://a.example/logout',
    incomplete: [],
  });
});

test('the name of the sign-in in the tool is the one that its configuration gives', () => {
  const nextcloud = profile(['/auth/openid/<provider key>'], '/logout/<provider identifier>');
  expect(signInAddresses('https://a.example', nextcloud)).toMatchObject({
    redirectUris: ['https://a.example/auth/openid/essaim'],
    backchannelLogoutUri: 'https://a.example/logout/essaim',
    incomplete: [],
  });
});

test("a path with a gap is the operator's to fill in, unless another path is whole", () => {
  const gap = profile(['/auth/openid/<id>'], '/logout/<id>');
  expect(signInAddresses('https://a.example', gap)).toMatchObject({
    redirectUris: [],
    backchannelLogoutUri: null,
    incomplete: ['/auth/openid/<id>'],
  });
  expect(
    signInAddresses('https://a.example', gap, {
      redirectUris: ['https://a.example/auth/openid/x'],
    }),
  ).toMatchObject({ redirectUris: ['https://a.example/auth/openid/x'], incomplete: [] });
  expect(signInAddresses('https://a.example', profile(['/cb', '/<x>']))).toMatchObject({
    redirectUris: ['https://a.example/cb'],
    incomplete: [],
  });
});

test('what is given has to be exact and at home', () => {
  const given = (uri: string) => () =>
    signInAddresses('https://a.example', profile([]), { redirectUris: [uri] });
  expect(given('https://evil.example/cb')).toThrow('redirect-uri-outside');
  expect(given('https://a.example/*')).toThrow('redirect-uri-outside');
  expect(() =>
    signInAddresses('https://a.example', profile([]), {
      backchannelLogoutUri: 'http://a.example/x',
    }),
  ).toThrow('redirect-uri-outside');
});

test.each([
  [{ supported: 'scim', path: '/scim/v2' }, 'https://a.example/scim/v2'],
  [{ supported: 'scim', path: '/scim/<token>' }, null],
  [{ supported: 'scim' }, null],
  [{ supported: 'unknown', path: '/users' }, null],
  [undefined, null],
])('accounts are closed by the tool only where its profile says how: %j', (deprovisioning, at) => {
  expect(
    deprovisioningAddress('https://a.example', { deprovisioning } as Pick<
      SsoProfile,
      'deprovisioning'
    >),
  ).toBe(at);
});

test('a tool whose accounts are made over SCIM has them closed there too', () => {
  const provisioning = { supported: 'scim', path: '/scim/v2' };
  const nothing = { supported: 'unknown' };
  const profile = { provisioning, deprovisioning: nothing };
  expect(provisioningAddress('https://a.example', profile)).toBe('https://a.example/scim/v2');
  expect(deprovisioningAddress('https://a.example', profile)).toBe('https://a.example/scim/v2');
  expect(provisioningAddress('https://a.example', { provisioning: nothing })).toBeNull();
});
