// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RequestContext, isAuthorised } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import type { RecordedMandate } from '../db/mandates.ts';
import { findOrganisation } from '../db/organisations.ts';
import { type Organisation, placeOf } from '../domain/organisation.ts';
import { giveMandate } from '../domain/permissions.ts';

/**
 * Tells of a mandate whether the caller may end it from an organisation: it lies there or below (from
 * the nation: anywhere), and the caller may give one of its role there.
 */
export const reachFrom =
  ({ db }: Identity, context: RequestContext, from: Organisation) =>
  async ({ organisationId, role }: RecordedMandate): Promise<boolean> => {
    const place = await findOrganisation(db, organisationId);
    if (!place) return false;
    const isBelow = [place.id, ...place.ancestors].includes(from.id);
    return (
      (from.tier === 'national' || isBelow) &&
      isAuthorised(context, giveMandate(role), placeOf(place))
    );
  };
