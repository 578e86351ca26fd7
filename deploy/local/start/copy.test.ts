// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCopy } from './copy.ts';
import { portBaseFile } from './made-port-base.ts';
import { steps } from './steps.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'essaim-copy-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const open = (env: NodeJS.ProcessEnv = {}) => {
  const { ports, realm } = openCopy(
    { ESSAIM_HOME: home, ...env },
    steps(() => {}),
  );
  return { base: ports.console, realm };
};

test('a copy keeps the ports that its data were made with, unless others are asked for', () => {
  expect(open()).toEqual({ base: 7400, realm: 'essaim' });
  const data = join(home, 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(portBaseFile(data), '7600\n');
  expect(open()).toEqual({ base: 7600, realm: 'essaim-7600' });
  expect(open({ ESSAIM_PORT_BASE: '7700' })).toEqual({ base: 7700, realm: 'essaim-7700' });
});
