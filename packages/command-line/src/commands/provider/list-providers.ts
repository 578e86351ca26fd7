// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { answerPage } from '../../output/list.ts';
import { pageOf } from '../../output/page.ts';

interface Options {
  readonly organisation: string;
  readonly page: string;
  readonly size: string;
}

/** `essaim provider list` */
export const listProviders = async (
  context: Context,
  { organisation, ...page }: Options,
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const { id: organisationId } = await findOrganisation(session, organisation, say);
  const found = await unwrap(
    session.identity.GET('/identity-providers', {
      params: { query: { organisationId, ...pageOf(page, context) } },
    }),
  );
  answerPage(
    context,
    found,
    [
      say('fournisseur', 'provider'),
      say('nom', 'name'),
      say('sorte', 'kind'),
      say('structure', 'organisation'),
      say('état', 'state'),
    ],
    ({ id, name, kind, organisation: at, state }) => [id, name, kind, at.key, state],
  );
};
