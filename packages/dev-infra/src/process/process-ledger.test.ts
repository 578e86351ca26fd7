// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identifyProcess, isRunning } from './process-identity.ts';
import { processLedger } from './process-ledger.ts';
import { startChild } from './start-child.ts';
import { waitForChild } from './wait-for-child.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'essaim-ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const STUBBORN = "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000);";

const start = (script: string, graceMs?: number) =>
  startChild({
    name: 'child',
    command: process.execPath,
    args: ['--eval', script],
    logFile: join(folder, 'child.log'),
    ledger: processLedger(join(folder, 'processes')),
    ...(graceMs === undefined ? {} : { graceMs }),
  });

test('what an earlier run left running is ended, and nothing else', async () => {
  const child = await start('setInterval(() => {}, 1000)');
  const ledger = processLedger(join(folder, 'processes'));
  const bystander = identifyProcess(process.pid)!;
  ledger.record({ ...bystander, startedAt: 'another', name: 'recycled pid', signal: 'SIGKILL' });
  expect(ledger.leftovers().map(({ name }) => name)).toEqual(['child']);
  expect(await ledger.sweep()).toEqual(['child']);
  expect(identifyProcess(child.pid)).toBeNull();
  expect(isRunning(bystander)).toBe(true);
  expect(readdirSync(join(folder, 'processes'))).toEqual([]);
});

test('a process that ends leaves the ledger', async () => {
  const child = await start('process.exit(3)');
  expect(await child.exited).toBe('exit code 3');
  expect(readdirSync(join(folder, 'processes'))).toEqual([]);
});

test('a process that does not obey is killed after its grace', async () => {
  const child = await start(STUBBORN, 100);
  await waitForChild(child, () => readFileSync(child.logFile, 'utf8').includes('up'), 5000);
  await child.stop();
  expect(await child.exited).toBe('signal SIGKILL');
});

test('a process that ends before it is ready is reported with its log', async () => {
  const child = await start("console.error('no such database'); process.exit(1)");
  await expect(waitForChild(child, () => false, 5000)).rejects.toThrow(
    /ended before.*\n.*no such database/,
  );
});

test('a command that is not there is said so', async () => {
  const starting = startChild({
    name: 'Nothing',
    command: '/nonexistent',
    args: [],
    logFile: join(folder, 'log'),
  });
  await expect(starting).rejects.toThrow(/^Nothing cannot be started: .*ENOENT/);
});
