// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { RequestContext } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { findReferent } from '../db/referents.ts';
import { changeOrganisation } from '../domain/permissions.ts';
import { authoriseAt } from './place.ts';

/**
 * Lets a request go on that changes a referent, for whoever may change the organisation.
 * @returns the mandate that allows it
 * @throws DomainError `not-found`, `forbidden`, `forbidden-with-this-hat`
 */
export const authoriseReferent = async (
  identity: Identity,
  context: RequestContext,
  referentId: string,
): Promise<Uuid> => {
  const referent = await findReferent(identity.db, referentId);
  if (!referent) throw problem('not-found');
  const { mandateId } = await authoriseAt(
    identity,
    context,
    changeOrganisation,
    referent.organisationId,
  );
  return mandateId;
};
