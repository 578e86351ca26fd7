// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { answerPage } from '../../output/list.ts';
import { pageOf } from '../../output/page.ts';

interface Options {
  readonly tier?: 'national' | 'regional' | 'departmental' | 'local' | 'hoster';
  readonly query?: string;
  readonly page: string;
  readonly size: string;
}

/** `essaim organisation list` */
export const listOrganisations = async (
  context: Context,
  { tier, query, ...page }: Options,
): Promise<void> => {
  const { identity } = await context.open();
  const found = await unwrap(
    identity.GET('/organisations', {
      params: {
        query: { ...(tier && { tier }), ...(query && { q: query }), ...pageOf(page, context) },
      },
    }),
  );
  const { say } = context;
  answerPage(
    context,
    found,
    ['code', say('nom', 'name'), say('échelon', 'tier'), say('état', 'state')],
    ({ key, name, tier: at, status }) => [key, name, at, status],
  );
};
