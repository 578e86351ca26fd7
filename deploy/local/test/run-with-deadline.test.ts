// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, type ProcessIdentity } from '@essaim/dev-infra';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runWithDeadline } from './run-with-deadline.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'essaim-deadline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (script: string, deadlineMs: number, stopped = new AbortController().signal) =>
  runWithDeadline(process.execPath, ['--eval', script], {
    cwd: folder,
    env: process.env,
    deadlineMs,
    stopped,
  });

/** Starts a grandchild that would run for ever, and writes down its pid. */
const WITH_GRANDCHILD = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  const ticks = require('node:fs').readFileSync('/proc/' + child.pid + '/stat', 'utf8').split(') ')[1].split(' ')[19];
  require('node:fs').writeFileSync('pid', JSON.stringify({ pid: child.pid, startedAt: ticks }));
`;

const grandchild = (): ProcessIdentity =>
  JSON.parse(readFileSync(join(folder, 'pid'), 'utf8')) as ProcessIdentity;

test('the exit code comes back', async () => {
  expect(await run('process.exit(3)', 10_000)).toMatchObject({ code: 3, late: false });
});

test('what takes too long is killed with all that it started', async () => {
  expect(await run(`${WITH_GRANDCHILD} setInterval(() => {}, 1000)`, 1500)).toMatchObject({
    late: true,
  });
  await expect.poll(() => isRunning(grandchild())).toBe(false);
});

test('what ends leaves nothing of its group behind', async () => {
  expect(await run(`${WITH_GRANDCHILD} process.exit(0)`, 10_000)).toMatchObject({
    code: 0,
    late: false,
  });
  await expect.poll(() => isRunning(grandchild())).toBe(false);
});

test('an interruption ends it', async () => {
  const ended = await run('setInterval(() => {}, 1000)', 10_000, AbortSignal.timeout(300));
  expect(ended.late).toBe(false);
  expect(await run('process.exit(0)', 10_000, AbortSignal.abort())).toMatchObject({
    code: 130,
    late: false,
  });
});

test('what runs aside stands back, and what it says is kept', async () => {
  const script = `console.log(require('node:os').getPriority()); console.error('no'); process.exit(2)`;
  const ended = await runWithDeadline(process.execPath, ['--eval', script], {
    cwd: folder,
    env: process.env,
    deadlineMs: 10_000,
    stopped: new AbortController().signal,
    aside: true,
  });
  expect(ended).toMatchObject({ code: 2, late: false });
  expect(ended.said.split('\n').toSorted()).toEqual(['', String(getPriority() + 10), 'no']);
});
