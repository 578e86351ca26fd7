// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { lockOrganisation, updateOrganisation } from '../../db/organisations.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { isEmailAddress } from '../../domain/person.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { publishOrganisations } from '../publish.ts';

export type OrganisationChange = Partial<
  Pick<
    Organisation,
    | 'name'
    | 'shortName'
    | 'mailDomain'
    | 'contactEmail'
    | 'members'
    | 'employees'
    | 'volunteers'
    | 'readiness'
    | 'readinessScore'
    | 'pilot'
  >
>;

/**
 * Changes what an organisation says of itself.
 * @param expectedVersion the version that the caller saw
 * @throws DomainError `organisation-unknown`, `version-conflict`, `address-invalid`
 */
export const changeOrganisation = async (
  { db }: Identity,
  cause: Cause,
  organisationId: string,
  expectedVersion: number,
  change: OrganisationChange,
): Promise<Organisation> => {
  const { contactEmail } = change;
  if (contactEmail && !isEmailAddress(contactEmail)) {
    throw problem('address-invalid', { email: contactEmail });
  }
  return transaction(db, async (trx) => {
    const before = await lockOrganisation(trx, organisationId);
    if (!before) throw problem('organisation-unknown');
    if (before.version !== expectedVersion) throw problem('version-conflict');
    const after: Organisation = { ...before, ...change, version: before.version + 1 };
    await updateOrganisation(trx, after);
    await publishOrganisations(trx, cause, 'organisation.updated', [after]);
    await note(trx, cause, {
      action: 'updateOrganisation',
      resourceType: 'organisation',
      resourceId: after.id,
      organisationId: after.id,
      summary: { fields: Object.keys(change) },
    });
    return after;
  });
};
