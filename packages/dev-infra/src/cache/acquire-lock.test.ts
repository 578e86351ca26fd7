// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bootId } from '../process/boot-id.ts';
import { identifyProcess } from '../process/process-identity.ts';
import { acquireLock, readHolder } from './acquire-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'essaim-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const self = () => ({ ...identifyProcess(process.pid)!, bootId: bootId() });

test('a running process keeps its lock until it gives it back', () => {
  const lock = acquireLock(file);
  expect(acquireLock(file)).toEqual({ held: false, holder: self() });
  if (lock.held) lock.release();
  expect(acquireLock(file).held).toBe(true);
  expect(readdirSync(folder)).toEqual(['lock']);
});

test.each([
  ['of a process that is gone', { pid: 4_194_000, startedAt: '1', bootId: bootId() }],
  ['of a process whose pid another one has now', { ...self(), startedAt: '1' }],
  ['of an earlier boot', { ...self(), bootId: 'another' }],
  ['that is no lock at all', 'torn'],
])('the lock %s is taken over', (_, stale) => {
  writeFileSync(file, JSON.stringify(stale));
  expect(acquireLock(file).held).toBe(true);
  expect(readHolder(file)).toEqual(self());
});
