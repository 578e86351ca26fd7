// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RunFile } from '@essaim/dev-infra';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { type Desk, type DeskOptions, openDesk } from './browser.ts';
import { signIn } from './sign-in.ts';

/** The people of a story at their desks, in one constellation. */
export interface World {
  readonly run: RunFile;
  readonly browser: Browser;
  /** The page of a person who is signed in; the desk is opened at the first call. */
  page(email: string): Promise<Page>;
  /** A browser profile without a sign-in. */
  stranger(): Promise<Page>;
  /** What axe found on the screens that were looked at, and what browsers complained of. */
  readonly faults: string[];
  /** Checks the screen with axe, once it has loaded. */
  look(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world. */
export const openWorld = (run: RunFile, browser: Browser, options: DeskOptions = {}): World => {
  const desks = new Map<string, Desk>();
  const strangers: Desk[] = [];
  const faults: string[] = [];

  return {
    run,
    browser,
    faults,
    page: async (email) => {
      const known = desks.get(email);
      if (known) return known.page;
      const desk = await openDesk(browser, options);
      desks.set(email, desk);
      await signIn(desk.page, run, email);
      return desk.page;
    },
    stranger: async () => {
      const desk = await openDesk(browser, options);
      strangers.push(desk);
      return desk.page;
    },
    look: async (page, name) => {
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      for (const fault of await axeFaults(page)) faults.push(`${name}: ${fault}`);
    },
    close: async () => {
      for (const desk of [...desks.values(), ...strangers]) {
        faults.push(...desk.complaints.map((complaint) => `browser: ${complaint}`));
        await desk[Symbol.asyncDispose]();
      }
    },
  };
};
