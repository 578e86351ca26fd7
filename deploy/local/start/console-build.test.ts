// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from './console-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'essaim-digest-'));
  mkdirSync(join(folder, 'web', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'web', 'deep', 'a.ts'), '1');
});
afterEach(() => rmSync(folder, { recursive: true }));

const digest = () =>
  digestOf([join(folder, 'web'), join(folder, 'absent'), join(folder, 'web', 'deep', 'a.ts')]);

test('the digest follows contents and names, at any depth', () => {
  const before = digest();
  expect(digest()).toBe(before);
  writeFileSync(join(folder, 'web', 'deep', 'a.ts'), '2');
  const changed = digest();
  writeFileSync(join(folder, 'web', 'b.ts'), '');
  expect(new Set([before, changed, digest()]).size).toBe(3);
});
