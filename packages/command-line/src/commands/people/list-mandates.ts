// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { answerPage } from '../../output/list.ts';
import { pageOf } from '../../output/page.ts';

interface Options {
  readonly organisation: string;
  readonly subtree?: boolean;
  readonly page: string;
  readonly size: string;
}

/** `essaim mandate list` */
export const listMandates = async (
  context: Context,
  { organisation, subtree = false, ...page }: Options,
): Promise<void> => {
  const { say } = context;
  const session = await context.open();
  const { id: organisationId } = await findOrganisation(session, organisation, say);
  const found = await unwrap(
    session.identity.GET('/mandates', {
      params: { query: { organisationId, subtree, ...pageOf(page, context) } },
    }),
  );
  answerPage(
    context,
    found,
    [
      say('mandat', 'mandate'),
      say('personne', 'person'),
      say('rôle', 'role'),
      say('structure', 'organisation'),
      say('jusqu’au', 'until'),
    ],
    ({ id, person, role, organisation: at, to }) => [
      id,
      `${person.givenName} ${person.familyName}`,
      role,
      at.key,
      to ?? '',
    ],
  );
};
