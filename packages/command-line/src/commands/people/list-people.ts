// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { answerPage } from '../../output/list.ts';
import { pageOf } from '../../output/page.ts';

interface Options {
  readonly organisation: string;
  readonly query?: string;
  readonly page: string;
  readonly size: string;
}

/** `essaim person list` */
export const listPeople = async (
  context: Context,
  { organisation, query, ...page }: Options,
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const { id: organisationId } = await findOrganisation(session, organisation, say);
  const found = await unwrap(
    session.identity.GET('/people', {
      params: { query: { organisationId, ...(query && { q: query }), ...pageOf(page, context) } },
    }),
  );
  answerPage(
    context,
    found,
    [
      say('personne', 'person'),
      say('nom', 'name'),
      say('adresse', 'address'),
      say('état', 'state'),
      say('mandats', 'mandates'),
    ],
    ({ id, givenName, familyName, email, status, mandates }) => [
      id,
      `${givenName} ${familyName}`,
      email,
      status,
      mandates.map(({ role, organisation: at }) => `${role}@${at.key}`).join(' '),
    ],
  );
};
