// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, authorise } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { findOrganisation } from '../db/organisations.ts';
import { type Organisation, placeOf } from '../domain/organisation.ts';
import { receive, restructure } from '../domain/permissions.ts';
import type { StructureRequest } from '../domain/structure/structure-change.ts';

export interface StructureEnds {
  readonly organisation: Organisation;
  readonly target: Organisation | null;
  readonly mandateId: Uuid;
}

/**
 * Finds both ends of a change of structure and lets the request go on when both are in reach.
 * @throws DomainError `organisation-unknown`, `forbidden`, `forbidden-with-this-hat`
 */
export const authoriseStructure = async (
  { db }: Identity,
  context: RequestContext,
  {
    kind,
    organisationId,
    targetId,
  }: Pick<StructureRequest, 'kind' | 'organisationId' | 'targetId'>,
): Promise<StructureEnds> => {
  const organisation = await findOrganisation(db, organisationId);
  if (!organisation) throw problem('organisation-unknown');
  const mandateId = authorise(context, restructure, placeOf(organisation));
  if (targetId === null) return { organisation, target: null, mandateId };
  const target = await findOrganisation(db, targetId);
  if (!target) throw problem('organisation-unknown');
  authorise(context, kind === 'transfer' ? receive : restructure, placeOf(target));
  return { organisation, target, mandateId };
};
