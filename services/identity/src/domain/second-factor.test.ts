// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApiDocument, listOperations } from '@essaim/contracts';
import { expect, test } from 'vitest';
import { isSensitive } from './second-factor.ts';

test.each([
  ['createInvitation', { body: { role: 'coordination' } }, true],
  ['createInvitation', { body: { role: 'training' } }, false],
  ['createPrintableInvitation', { body: { role: 'committee' } }, true],
  ['createPrintableInvitation', { body: { role: 'member' } }, false],
  ['createStructureChange', {}, true],
  ['grantMandate', { body: { role: 'board' } }, true],
  ['grantMandate', { body: { role: 'member' } }, false],
  ['importPeople', { query: { dryRun: true } }, false],
  ['importPeople', { query: {} }, true],
  ['enableIdentityProvider', {}, true],
  ['grantApproval', {}, true],
  ['refuseApproval', { body: { reason: 'Non' } }, false],
  ['printPasswordCode', { body: {} }, true],
  ['rotateClientSecret', {}, true],
  ['getMe', {}, false],
  ['updateMe', { body: { language: 'fr' } }, false],
] as const)('%s with %o takes a second factor: %s', (operation, asked, expected) => {
  expect(isSensitive(operation, asked)).toBe(expected);
});

test('each change of a provider, a secret or a key takes one', () => {
  const changes = listOperations(openApiDocument('identity'))
    .filter(({ method }) => method !== 'get')
    .map(({ operationId }) => operationId)
    .filter((id) => /(IdentityProvider|ClientSecret|MachineKey)$/.test(id))
    .filter((id) => !/^(recheck|revoke|exchange)/.test(id));
  expect(changes.length).toBeGreaterThan(6);
  expect(changes.filter((id) => !isSensitive(id, {}))).toEqual([]);
});
