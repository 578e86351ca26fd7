// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { answerPage } from '../../output/list.ts';
import { pageOf } from '../../output/page.ts';

interface Options {
  readonly organisation?: string;
  readonly query?: string;
  readonly page: string;
  readonly size: string;
}

/** `essaim offer list` */
export const listOffers = async (
  context: Context,
  { organisation, query, ...page }: Options,
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const whose = organisation ? await findOrganisation(session, organisation, say) : null;
  const found = await unwrap(
    session.catalog.GET('/offers', {
      params: {
        query: {
          ...(query && { q: query }),
          ...(whose && { organisationId: whose.id }),
          ...pageOf(page, context),
        },
      },
    }),
  );
  const may = say('possible', 'may have');
  answerPage(
    context,
    found,
    [
      say('offre', 'offer'),
      say('nom', 'name'),
      say('outil', 'tool'),
      say('hébergeur', 'hoster'),
      may,
    ],
    ({ id, name, toolName, hosterName, verdict }) => [
      id,
      name,
      toolName,
      hosterName,
      verdict ? (verdict.requestable ? say('oui', 'yes') : say('non', 'no')) : '',
    ],
  );
};
