// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

/** Opens a tool from the launcher: in the same tab, or in another where its link asks for one. */
export const openTool = async (page: Page, name: string): Promise<Page> => {
  const link = page.getByRole('link', { name: new RegExp(name) }).first();
  await link.waitFor();
  const isNewTab = (await link.getAttribute('target')) === '_blank';
  if (!isNewTab) {
    await link.click();
    return page;
  }
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  return tab;
};
