// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RunFile } from '@essaim/dev-infra';
import type { Page } from 'playwright-core';

/** The demonstration's password of a person. */
export const passwordOf = (run: RunFile, email: string): string => {
  const account = run.accounts.find((candidate) => candidate.email === email);
  if (!account) throw new Error(`no account ${email} in the run file`);
  return account.password;
};

/** Fills Keycloak's sign-in page. */
export const fillSignIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.locator('#username').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login, [name="login"]').first().click();
};

/** Opens the console and signs in through Keycloak, to the page that was asked for. */
export const signIn = async (
  page: Page,
  run: RunFile,
  email: string,
  path = '/',
): Promise<void> => {
  await page.goto(`${run.console}/auth/sign-in?return_to=${encodeURIComponent(path)}`);
  await fillSignIn(page, email, passwordOf(run, email));
  await page.waitForURL(
    (url) => url.href.startsWith(run.console) && !url.pathname.startsWith('/auth'),
  );
};
