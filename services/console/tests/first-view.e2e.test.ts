// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, openConsole } from './browser/open-console.ts';
import { SCREENS } from './browser/screens.ts';

let app: Console;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app[Symbol.asyncDispose]());

const MOST_BYTES = 200_000;

test.each(SCREENS)('%s asks for less than 200 kB of compressed script', async (_n, role, path) => {
  await using opened = await app.open({ role, path });
  const scripts = await opened.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.endsWith('.js')),
  );
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(app.web, name))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(MOST_BYTES);
});

// The settings of Node-RED, which hosters copy, name a package of Passport.
test('no script needs what only servers have', () => {
  const scripts = globSync('assets/*.js', { cwd: app.web });
  const found = scripts.filter((name) =>
    /\bBuffer\.|\brequire\((?!"passport-)|["'`]node:/.test(
      readFileSync(join(app.web, name), 'utf8'),
    ),
  );
  expect(scripts.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test('without scripts the page leads to the list of tools', async () => {
  const page = readFileSync(join(app.web, 'index.html'), 'utf8');
  const fallback = /<noscript>(.*)<\/noscript>/s.exec(page)?.[1] ?? '';
  expect(fallback).toContain('href="/mes-outils/liste"');
  expect(page).not.toMatch(/<style|style=|onclick|<script(?![^>]*src=)/);
});
