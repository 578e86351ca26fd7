// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepSecret, keepSecretsOf } from '@essaim/dev-infra';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { searchSecrets } from './search-secrets.ts';

let folder: string;
const said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'essaim-search-'));
  vi.stubEnv('ESSAIM_TEST_FOLDER', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const search = (isWhole = true) => searchSecrets(folder, isWhole, (line) => said.push(line));

test('a log without a secret passes', () => {
  keepSecret('encryption key', 'k-1111-aaaa');
  write('logs/identity-1.log', '{"msg":"request"}\n');
  expect(search()).toEqual({ passed: 1, failed: 0, failures: [] });
  expect(said.at(-1)).toContain('1 secrets looked for in 1 logs');
});

test('each planted secret is found and not shown, wherever it stands', () => {
  keepSecret('encryption key', 'k-2222-bbbb');
  keepSecretsOf('{"clientSecret":"c-3333-cccc","code":"ABCD-EFGH-JKMN","secret":"********"}');
  write('story/secrets/database-identity', 'd-4444-dddd');
  write('story/data/tools.json', '{"first":{"clientSecret":"t-5555-eeee"}}');
  const token = 'i'.repeat(43);
  write('servers/mail/1.json', `{"text":"http://x/invitation/${token}"}`);
  write('logs/identity-1.log', 'first\nsecond k-2222-bbbb\n');
  write('story/logs/catalog.log', 'c-3333-cccc');
  write('story/logs/previous/console.log', 'ABCD-EFGH-JKMN d-4444-dddd');
  write('rows/identity_1.jsonl', `\n\n{"a":"t-5555-eeee"}`);
  write('servers/nats/jetstream/s/msgs/1.blk', `\u0000${token}`);
  const { failed, failures } = search();
  expect(failed).toBe(1);
  expect(failures.toSorted((a, b) => a.localeCompare(b))).toEqual([
    'secrets in logs: clientSecret, in story/logs/catalog.log, line 1',
    'secrets in logs: database-identity of a copy, in story/logs/previous/console.log, line 1',
    'secrets in logs: encryption key, in logs/identity-1.log, line 2',
    'secrets in logs: printed code, in story/logs/previous/console.log, line 1',
    'secrets in logs: secret of a tool’s client, in rows/identity_1.jsonl, line 3',
    'secrets in logs: token of an invitation, in servers/nats/jetstream/s/msgs/1.blk, line 1',
  ]);
});

test('a signed token is found, though nobody wrote it down', () => {
  keepSecret('encryption key', 'k-6666-ffff');
  write('logs/a.log', `{"x":"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhYmMifQ.${'s'.repeat(40)}"}`);
  expect(search().failures).toEqual(['secrets in logs: a signed token, in logs/a.log, line 1']);
});

test('a run that kept nothing is a failure: nothing was looked at', () => {
  expect(search()).toMatchObject({ passed: 0, failed: 1 });
  expect(search(false)).toMatchObject({ passed: 1, failed: 0 });
});
