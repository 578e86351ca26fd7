// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrowserPage, plainBrowser } from '@essaim/testkit';

type Browser = ReturnType<typeof plainBrowser>;

/** Signs in at the pages of `oidc-provider`: a name, then consent, as often as asked. */
export const signInAtOidcProvider = async (
  browser: Browser,
  first: BrowserPage,
  name: string,
): Promise<BrowserPage> => {
  let page = first;
  for (let step = 0; step < 4 && page.html.includes('/interaction/'); step += 1) {
    page = await browser.submit(
      page,
      page.html.includes('name="login"') ? { login: name, password: 'x' } : {},
    );
  }
  return page;
};
