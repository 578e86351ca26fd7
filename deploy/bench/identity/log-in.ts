// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainBrowser } from '@essaim/testkit';

/** Somebody who signs in. */
export interface Account {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs somebody in to the console as a browser does: the console sends to Keycloak's page, the form
 * is sent, the code comes back and is redeemed, the console's page arrives.
 * @returns milliseconds from the first address to the last page
 * @throws Error when the sign-in ends elsewhere
 */
export const logIn = async (consoleUrl: string, { email, password }: Account): Promise<number> => {
  const browser = plainBrowser();
  const begun = performance.now();
  const form = await browser.open(`${consoleUrl}/auth/sign-in?return_to=%2Fcompte`);
  const page = await browser.submit(form, { username: email, password });
  const taken = performance.now() - begun;
  if (page.status !== 200 || page.url.pathname !== '/compte') {
    throw new Error(`the sign-in of ${email} ended at ${page.url.pathname} with ${page.status}`);
  }
  return taken;
};
