// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { listJournal as list } from '@essaim/postgres';
import { type RequestContext, isAuthorised, pageRequest } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { subtreeIds } from '../db/organisations.ts';
import { readJournal } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt, authoriseSomewhere } from './place.ts';
import { journalViews } from './views/journal-view.ts';

export const listJournal: Operation<'listJournal'> =
  (identity) =>
  async ({ query }, context) => {
    const { db } = identity;
    const organisationIds = await readableIds(identity, context, query.organisationId);
    const { page, size } = pageRequest(query);
    const found = await list(
      db,
      {
        ...(organisationIds && { organisationIds }),
        ...(query.personId && { personId: query.personId as Uuid }),
        ...(query.action && { action: query.action }),
        ...(query.resourceId && { resourceId: query.resourceId }),
        ...(query.from && { from: Temporal.Instant.from(query.from) }),
        ...(query.to && { until: Temporal.Instant.from(query.to) }),
      },
      { page, size },
    );
    return {
      status: 200,
      body: {
        items: await journalViews(db, found.items),
        page,
        size,
        total: found.total,
      },
    };
  };

/** Organisations whose lines may be read; null for all, and for lines of no organisation too. */
const readableIds = async (
  identity: Identity,
  context: RequestContext,
  organisationId: string | undefined,
): Promise<Uuid[] | null> => {
  if (organisationId !== undefined) {
    const { organisation } = await authoriseAt(identity, context, readJournal, organisationId);
    return subtreeIds(identity.db, organisation.id);
  }
  if (isAuthorised(context, readJournal, null)) return null;
  const { organisations } = await authoriseSomewhere(identity, context, readJournal);
  const ids = await Promise.all(organisations.map(({ id }) => subtreeIds(identity.db, id)));
  return [...new Set(ids.flat())];
};
