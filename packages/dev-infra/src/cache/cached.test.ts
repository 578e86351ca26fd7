// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFolder } from './cache-folder.ts';
import { cached } from './cached.ts';
import { verifyDigest } from './verify-digest.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'essaim-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

test('many who ask at once get one thing, made once', async () => {
  let made = 0;
  const produce = async (folder: string) => {
    made++;
    await delay(30);
    writeFileSync(join(folder, 'file'), 'whole');
  };
  const folders = await Promise.all(
    Array.from({ length: 5 }, () => cached(cache, 'part-1', produce)),
  );
  expect(made).toBe(1);
  expect(new Set(folders)).toEqual(new Set([join(cache, 'part-1')]));
  expect(readFileSync(join(cache, 'part-1', 'file'), 'utf8')).toBe('whole');
});

test('what could not be made leaves nothing behind and is tried again', async () => {
  const failing = cached(cache, 'part-1', (folder) => {
    writeFileSync(join(folder, 'file'), 'half');
    return Promise.reject(new Error('cut off'));
  });
  await expect(failing).rejects.toThrow('cut off');
  expect(readdirSync(cache)).toEqual([]);
  await cached(cache, 'part-1', (folder) => {
    writeFileSync(join(folder, 'file'), 'whole');
    return Promise.resolve();
  });
  expect(readFileSync(join(cache, 'part-1', 'file'), 'utf8')).toBe('whole');
});

test('a download is taken only with the digest that is expected', async () => {
  const file = join(cache, 'archive.tar.gz');
  writeFileSync(file, 'abc');
  const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  await expect(verifyDigest(file, digest)).resolves.toBeUndefined();
  writeFileSync(file, 'abd');
  await expect(verifyDigest(file, digest)).rejects.toThrow(/archive\.tar\.gz is not the file/);
});

test('the cache is where ESSAIM_CACHE says', () => {
  expect(cacheFolder({ ESSAIM_CACHE: '/srv/essaim' })).toBe('/srv/essaim');
  expect(cacheFolder({})).toMatch(/essaim$/);
});
