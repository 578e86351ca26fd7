// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { answerPage } from '../../output/list.ts';
import { pageOf } from '../../output/page.ts';

interface Options {
  readonly query?: string;
  readonly hoster?: string;
  readonly page: string;
  readonly size: string;
}

/** `essaim tool list` */
export const listTools = async (
  context: Context,
  { query, hoster, ...page }: Options,
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const at = hoster ? await findOrganisation(session, hoster, say) : null;
  const found = await unwrap(
    session.catalog.GET('/instances', {
      params: {
        query: {
          ...(query && { q: query }),
          ...(at && { hosterOrganisationId: at.id }),
          ...pageOf(page, context),
        },
      },
    }),
  );
  answerPage(
    context,
    found,
    [
      say('instance', 'instance'),
      say('nom', 'name'),
      say('profil', 'profile'),
      say('adresse', 'address'),
      'client',
    ],
    ({ id, name, profile, toolKey, address, client }) => [
      id,
      name,
      profile ?? toolKey,
      address,
      client.state,
    ],
  );
};
