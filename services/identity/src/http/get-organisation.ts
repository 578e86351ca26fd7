// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { entityTag } from '@essaim/service-kit';
import type { Database } from '../db/database.ts';
import { findOrganisation } from '../db/organisations.ts';
import { organisationThen } from '../db/periods.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Operation } from './operation.ts';
import { organisationView } from './views/organisation-view.ts';
import { organisationRef } from './views/refs.ts';

export const getOrganisation: Operation<'getOrganisation'> =
  ({ db }) =>
  async ({ params, query }) => {
    const { asOf } = query;
    const asked = await organisationOn(db, params.organisationId, asOf);
    const isMerged = asked.status === 'merged' && asked.parentId !== null;
    const answered = isMerged ? await organisationOn(db, String(asked.parentId), asOf) : asked;
    return {
      status: 200,
      headers: { etag: entityTag(answered.version) },
      body: {
        ...organisationView(answered),
        ...(isMerged && { redirectedFrom: organisationRef(asked) }),
      },
    };
  };

/** An organisation today, or with the name, status and place that it had on a day. */
const organisationOn = async (
  db: Database,
  id: string,
  day: string | undefined,
): Promise<Organisation> => {
  const organisation = await findOrganisation(db, id);
  if (!organisation) throw problem('organisation-unknown');
  if (day === undefined) return organisation;
  const then = await organisationThen(db, organisation.id, day);
  if (!then) throw problem('organisation-unknown-then', { day });
  return { ...organisation, ...then };
};
