// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demonstrationPassword } from './demonstration-password.ts';
import { essaimHome } from './essaim-home.ts';
import { lockHome } from './lock-home.ts';
import { readRunFile, type RunFile, writeRunFile } from './run-file.ts';
import { secretStore } from './secret-store.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'essaim-home-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const summary = {
  console: 'http://localhost:7400',
  issuer: 'http://localhost:7401/auth/realms/essaim',
  realm: 'essaim',
  services: {
    identity: 'http://127.0.0.1:1',
    catalog: 'http://127.0.0.1:2',
    planning: 'http://127.0.0.1:3',
  },
  nats: 'nats://127.0.0.1:4',
  mail: 'http://127.0.0.1:5',
  smtp: 'smtp://127.0.0.1:6',
  tools: [],
  accounts: [],
  keys: [],
  processes: [{ name: 'NATS', pid: 12 }],
};

test('a home is the checkout’s own unless ESSAIM_HOME names one', () => {
  expect(essaimHome('/srv/essaim', {})).toBe('/srv/essaim/.essaim');
  expect(essaimHome('/srv/essaim', { ESSAIM_HOME: '/data' })).toBe('/data');
});

test('a home in use is refused, by the process that has it', () => {
  const unlock = lockHome(home);
  expect(() => lockHome(home)).toThrow(`in use by process ${process.pid}`);
  unlock();
  lockHome(home)();
});

test('a secret is made once, for its owner’s eyes only', () => {
  const folder = join(home, 'secrets');
  const made = secretStore(folder)('console-client');
  expect(made).toMatch(/^[\w-]{43}$/);
  expect(secretStore(folder)('console-client', () => 'another')).toBe(made);
  expect(secretStore(folder)('other', () => 'SUA')).toBe('SUA');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'console-client')).mode & 0o777).toBe(0o600);
});

test('a demonstration password is stable within a copy and differs between copies and people', () => {
  const password = demonstrationPassword('secret', 'lea');
  expect(password).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/);
  expect(demonstrationPassword('secret', 'lea')).toBe(password);
  expect(demonstrationPassword('secret', 'leo')).not.toBe(password);
  expect(demonstrationPassword('another', 'lea')).not.toBe(password);
});

test('the run file of a live supervisor is read, a stale one is not', () => {
  const file = join(home, 'run.json');
  expect(readRunFile(file)).toBeNull();
  writeRunFile(file, summary);
  expect(readRunFile(file)).toMatchObject({ ...summary, pid: process.pid });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const run = JSON.parse(readFileSync(file, 'utf8')) as RunFile;
  for (const stale of [{ bootId: 'another' }, { startedAt: '1' }, { pid: 4_194_000 }]) {
    writeFileSync(file, JSON.stringify({ ...run, ...stale }));
    expect(readRunFile(file)).toBeNull();
  }
});
