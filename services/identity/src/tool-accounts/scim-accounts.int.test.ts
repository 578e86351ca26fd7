// SPDX-License-Identifier: AGPL-3.0-or-later
import { guardedRequests } from '@essaim/outgoing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToolAccount } from '../app/ports.ts';
import { type ScimTool, startScimTool } from '../test-support/scim-tool.ts';
import { scimAccounts } from './scim-accounts.ts';

let tool: ScimTool;
const accounts = scimAccounts(
  guardedRequests({ allowsPrivate: true, timeoutMs: 5_000, userAgent: 'essaim-identity' }),
);
const client = () => ({ address: tool.address, clientId: 'tool-one', secret: 'a secret' });

const camille: ToolAccount = {
  uid: 'u-camille',
  username: 'camille.martin',
  email: 'camille@exemple.org',
  givenName: 'Camille',
  familyName: 'Martin',
  language: 'fr',
};

const kept = (uid: string) => [...tool.users.values()].filter((user) => user.externalId === uid);

test('a tool in a private network is not asked in production', async () => {
  const careful = scimAccounts(
    guardedRequests({ allowsPrivate: false, timeoutMs: 5_000, userAgent: 'essaim-identity' }),
  );
  await expect(careful.ensure(client(), camille)).rejects.toThrow('tool-unreachable');
  expect(await careful.answers(tool.address)).toBe(false);
  expect(await accounts.answers(tool.address)).toBe(true);
});

beforeAll(async () => {
  tool = await startScimTool();
  tool.credentials = 'tool-one:a%20secret';
});
afterAll(() => tool[Symbol.asyncDispose]());

test('an account is made once, however often it is asked for', async () => {
  expect(await accounts.ensure(client(), camille)).toBe('created');
  expect(await accounts.ensure(client(), camille)).toBe('unchanged');
  expect(kept('u-camille')).toMatchObject([
    {
      userName: 'camille.martin',
      displayName: 'Camille Martin',
      active: true,
      name: { givenName: 'Camille', familyName: 'Martin' },
      emails: [{ value: 'camille@exemple.org' }],
    },
  ]);
});

test('what differs is changed, and nothing else', async () => {
  const changed = { ...camille, familyName: 'Martin-Petit', email: 'cmp@exemple.org' };
  expect(await accounts.ensure(client(), changed)).toBe('updated');
  expect(await accounts.ensure(client(), changed)).toBe('unchanged');
  expect(kept('u-camille')).toMatchObject([
    {
      userName: 'camille.martin',
      displayName: 'Camille Martin-Petit',
      name: { givenName: 'Camille', familyName: 'Martin-Petit' },
      emails: [{ value: 'cmp@exemple.org' }],
    },
  ]);
  expect(await accounts.ensure(client(), { ...changed, email: '' })).toBe('updated');
  expect(kept('u-camille')[0]?.emails ?? []).toEqual([]);
});

test('it is closed, opened again, and only the one that is meant', async () => {
  const noa = { ...camille, uid: 'u-noa', username: 'noa.dubois', email: '' };
  await accounts.ensure(client(), noa);
  expect(await accounts.deactivate(client(), 'u-camille')).toBe('deactivated');
  expect(kept('u-camille')).toMatchObject([{ active: false }]);
  expect(kept('u-noa')).toMatchObject([{ active: true }]);
  expect(await accounts.ensure(client(), camille)).toBe('updated');
  expect(kept('u-camille')).toMatchObject([{ active: true }]);
  expect(await accounts.deactivate(client(), 'u-nobody')).toBe('absent');
});

test('a tool that refuses, is away, or has somebody else of that name', async () => {
  const stranger = { ...camille, uid: 'u-stranger' };
  await expect(accounts.ensure(client(), stranger)).rejects.toMatchObject({
    fault: 'tool-refused',
  });
  expect(kept('u-stranger')).toEqual([]);
  await expect(accounts.ensure({ ...client(), secret: 'another' }, camille)).rejects.toMatchObject({
    fault: 'tool-refused',
  });
  tool.isDown = true;
  await expect(accounts.deactivate(client(), 'u-noa')).rejects.toMatchObject({
    fault: 'tool-unreachable',
  });
  tool.isDown = false;
  await expect(
    accounts.ensure({ ...client(), address: 'http://127.0.0.1:1/scim' }, camille),
  ).rejects.toMatchObject({ fault: 'tool-unreachable' });
});
