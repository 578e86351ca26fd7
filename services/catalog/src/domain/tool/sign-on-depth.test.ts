// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPubliccode } from './read-publiccode.ts';
import { signOnDepth } from './sign-on-depth.ts';

const depthOf = (tool: string) => {
  const file = new URL(`../../../fixtures/tools/${tool}.publiccode.yml`, import.meta.url);
  const read = readPubliccode(readFileSync(file, 'utf8'));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return signOnDepth(read.sheet.sso);
};

test('promises what the sheet says, and leaves open what nobody has looked at', () => {
  expect(depthOf('nextcloud')).toEqual({
    signIn: 'yes',
    accounts: 'yes',
    groups: 'yes',
    quota: 'yes',
    signOut: 'yes',
    closure: 'unknown',
    provisioning: 'unknown',
  });
  expect(depthOf('miniflux')).toMatchObject({ signIn: 'yes', signOut: 'unknown' });
  expect(depthOf('onlyoffice-docs')).toMatchObject({ signIn: 'no', signOut: 'unknown' });
});
