// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { answerPage } from '../../output/list.ts';
import { pageOf } from '../../output/page.ts';

/** `essaim campaign list` */
export const listCampaigns = async (
  context: Context,
  page: { readonly page: string; readonly size: string },
): Promise<void> => {
  const { say } = context;
  const { planning } = await context.open();
  const found = await unwrap(
    planning.GET('/campaigns', { params: { query: pageOf(page, context) } }),
  );
  answerPage(
    context,
    found,
    [
      say('campagne', 'campaign'),
      say('nom', 'name'),
      say('début', 'start'),
      say('en service', 'live'),
    ],
    ({ id, name, startDate, live, departments }) => [
      id,
      name,
      startDate,
      `${live} / ${departments}`,
    ],
  );
};
