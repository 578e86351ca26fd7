// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Organisation, placeOf } from '@essaim/directory';
import type { Place, Uuid } from '@essaim/kernel';
import type { Reads } from '../db/reads/index.ts';

/**
 * An organisation and its place.
 * @throws DomainError `organisation-unknown`
 */
export const organisationAt = async (
  reads: Pick<Reads, 'findOrganisation'>,
  id: string,
): Promise<{ organisation: Organisation; place: Place }> => {
  const organisation = await reads.findOrganisation(id as Uuid);
  if (!organisation) throw problem('organisation-unknown');
  return { organisation, place: placeOf(organisation) };
};
