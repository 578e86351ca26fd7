// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canReach } from './can-reach.ts';
import { placeData, removePostgresData } from './place-data.ts';

const account = { name: 'somebody', uid: 65_000, gid: 65_000 };

let root: string;
let open: string;
let wanted: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'essaim-place-'));
  chmodSync(root, 0o755);
  open = join(root, 'open');
  wanted = join(root, 'closed', 'checkout', 'postgres');
  mkdirSync(open);
  mkdirSync(dirname(wanted), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const close = () => chmodSync(join(root, 'closed'), 0o700);

test('a folder below a closed one cannot be reached by another account', () => {
  expect(canReach(join(wanted, 'not yet made'), account)).toBe(true);
  close();
  expect(canReach(wanted, account)).toBe(false);
  expect(canReach(open, account)).toBe(true);
});

test('data stay in the home where the account reaches it', () => {
  expect(placeData(wanted, account, [open])).toBe(wanted);
});

test('data below a closed folder go elsewhere, to the same place each time', () => {
  close();
  const place = placeData(wanted, account, [open]);
  expect(dirname(place)).toBe(join(open, 'essaim'));
  mkdirSync(place);
  expect(placeData(wanted, account, [open])).toBe(place);
});

test('a home that was removed and made again does not find the old data', () => {
  close();
  const old = placeData(wanted, account, [open]);
  mkdirSync(old);
  rmSync(wanted, { recursive: true });
  const place = placeData(wanted, account, [open]);
  expect(place).not.toBe(old);
  expect(existsSync(old)).toBe(false);
});

test('the data of another home stay as long as it points to them', () => {
  close();
  const place = placeData(wanted, account, [open]);
  mkdirSync(place);
  const other = join(root, 'closed', 'other', 'postgres');
  placeData(other, account, [open]);
  expect(existsSync(place)).toBe(true);
  rmSync(join(root, 'closed', 'checkout'), { recursive: true });
  placeData(join(root, 'closed', 'third', 'postgres'), account, [open]);
  expect(existsSync(place)).toBe(false);
});

test('data are removed wherever they are', () => {
  close();
  const place = placeData(wanted, account, [open]);
  mkdirSync(place);
  writeFileSync(join(place, 'PG_VERSION'), '18');
  removePostgresData(wanted);
  expect(existsSync(place)).toBe(false);
  expect(existsSync(wanted)).toBe(false);
});

test('nowhere to go is said with the folders that were tried', () => {
  close();
  expect(() => placeData(wanted, account, [join(root, 'closed')])).toThrow(
    /somebody.*open one of them/,
  );
});
