// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepCookie, keepSecretsOfForm } from '@essaim/dev-infra';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './constellation.ts';

/** A person at a browser of their own. */
export interface Desk extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Messages of the content security policy, and errors that no code caught. */
  readonly complaints: string[];
}

export interface DeskOptions {
  readonly locale?: 'fr-FR' | 'en-GB';
  readonly width?: number;
  readonly height?: number;
}

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

const STEP_MS = 20_000;

/** Opens a browser profile without cookies. */
export const openDesk = async (browser: Browser, options: DeskOptions = {}): Promise<Desk> => {
  const { locale = 'fr-FR', width = 1280, height = 900 } = options;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(STEP_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => {
    keepSecretsOfForm(
      new URLSearchParams(request.method() === 'POST' ? (request.postData() ?? '') : ''),
    );
  });
  let isClosed = false;
  context.on('close', () => {
    isClosed = true;
  });
  return {
    page,
    context,
    complaints,
    [Symbol.asyncDispose]: async () => {
      if (isClosed) return;
      for (const { name, value } of await context.cookies()) keepCookie(name, value);
      await context.close();
    },
  };
};

/** Keeps what a failed test saw. */
export const keepScreenshot = async (page: Page, folder: string, name: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};
