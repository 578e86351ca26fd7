// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

type On = { readonly page: Page };

/** A button by its whole name. */
export const button = ({ page }: On, name: string) =>
  page.getByRole('button', { name, exact: true });

/** The next request that writes something. */
export const written = ({ page }: On) =>
  page.waitForRequest((request) => request.method() !== 'GET');

/** Method and path of a request that was waited for. */
export const sent = async (request: ReturnType<typeof written>): Promise<string> => {
  const { pathname } = new URL((await request).url());
  return `${(await request).method()} ${pathname}`;
};
