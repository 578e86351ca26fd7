// SPDX-License-Identifier: AGPL-3.0-or-later
import { readThreadLinks } from '../app/operations/thread-links.ts';
import { readThread } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { organisationRef, personRef } from './views/refs.ts';

export const listThreadLinks: Operation<'listThreadLinks'> =
  (identity) =>
  async ({ query }, context) => {
    const { organisation } = await authoriseAt(identity, context, readThread, query.organisationId);
    const links = await readThreadLinks(identity, organisation, context.today);
    return {
      status: 200,
      body: {
        items: links.map(({ actors, ...link }) => ({
          ...link,
          at: context.now.toString(),
          actors: actors.map((actor) => ({
            organisation: organisationRef(actor.organisation),
            role: actor.role,
            people: actor.people.map(personRef),
          })),
        })),
      },
    };
  };
