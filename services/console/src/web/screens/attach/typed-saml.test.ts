// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { NOTHING_TYPED, askedSaml } from './typed-saml.ts';

test('what is not typed is not asked', () => {
  expect(askedSaml(NOTHING_TYPED)).toEqual({});
  expect(askedSaml({ ...NOTHING_TYPED, metadata: ' ', entityId: ' ', consumer: ' ' })).toEqual({});
});

test('metadata, or the same by hand', () => {
  expect(askedSaml({ ...NOTHING_TYPED, metadata: '<a/>' })).toEqual({ saml: { metadata: '<a/>' } });
  expect(
    askedSaml({
      metadata: '',
      entityId: ' wiki ',
      consumer: ' https://wiki.example/acs ',
      certificate: '-----BEGIN CERTIFICATE-----',
    }),
  ).toEqual({
    saml: { entityId: 'wiki', certificate: '-----BEGIN CERTIFICATE-----' },
    redirectUris: ['https://wiki.example/acs'],
  });
});
