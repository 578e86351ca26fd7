// SPDX-License-Identifier: AGPL-3.0-or-later
import { cacheFolder, findChromium } from '@essaim/dev-infra';
import { type Browser, type Page, chromium } from 'playwright-core';
import { type FixtureServer, startFixtureServer } from '../fixture-server.ts';
import type { Role } from '../fixtures/sessions.ts';
import { buildWeb } from './build-web.ts';

export type Visit = {
  role?: Role;
  path?: string;
  language?: 'fr' | 'en';
  width?: number;
  theme?: 'light' | 'dark';
};

/** A page, and what the browser complained of: errors, warnings, refusals by the security policy. */
export type Opened = AsyncDisposable & { page: Page; complaints: string[] };

export type Console = AsyncDisposable & {
  server: FixtureServer;
  web: string;
  /** Opens a screen as somebody, in a browser profile of its own, and waits for its title. */
  open: (visit?: Visit) => Promise<Opened>;
};

const STEP_MS = 30_000;

/** The built web app in a real browser, over fixtures. */
export async function openConsole(): Promise<Console> {
  await using stack = new AsyncDisposableStack();
  const web = await buildWeb();
  const server = stack.use(await startFixtureServer(web));
  const { found } = await findChromium(cacheFolder(process.env));
  const browser = await chromium.launch({
    executablePath: found.file,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  stack.defer(() => browser.close());
  const running = stack.move();
  return {
    server,
    web,
    open: (visit = {}) => open(browser, server.url, visit),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function open(browser: Browser, url: string, visit: Visit): Promise<Opened> {
  const { role = 'departmental', path = '/', language = 'fr', width = 1280, theme } = visit;
  const context = await browser.newContext({
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width, height: 900 },
    colorScheme: theme ?? 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(STEP_MS);
  await context.addCookies([
    { name: 'role', value: role, url },
    { name: 'language', value: language, url },
  ]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url + path);
  await page.locator(`html[lang=${language}] main h1`).waitFor();
  await page.waitForFunction(() => document.querySelector('main .loading') === null);
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}
