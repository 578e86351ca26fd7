// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const bootstrap = (...args: string[]) => {
  const script = join(import.meta.dirname, 'bootstrap.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stderr };
};

test('an unknown command is refused with those that there are', () => {
  expect(bootstrap('begin')).toEqual({
    status: 1,
    stderr: 'Say one of: start, stop, test, bench, import, servers.\n',
  });
});

test('the exit code and the words of the command come back', () => {
  const { status, stderr } = bootstrap('start', '--', '--detatch');
  expect(status).toBe(1);
  expect(stderr).toMatch(/--detatch[\s\S]*npm start -- \[options\]/);
});
