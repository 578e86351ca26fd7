// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { findMandate, setSecondFactor } from '../../db/mandates.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';

/**
 * Says whether whoever acts with a mandate needs a second factor.
 * @throws DomainError `not-found`, `mandate-already-over`
 */
export const requireSecondFactor = (
  { db }: Identity,
  cause: PersonalCause,
  mandateId: string,
  isRequired: boolean,
): Promise<void> =>
  transaction(db, async (trx) => {
    const mandate = await findMandate(trx, mandateId);
    if (!mandate) throw problem('not-found');
    if (mandate.to !== null && mandate.to < cause.today) throw problem('mandate-already-over');
    await setSecondFactor(trx, mandate.id, isRequired);
    await note(trx, cause, {
      action: 'requireSecondFactor',
      resourceType: 'mandate',
      resourceId: mandate.id,
      organisationId: mandate.organisationId,
      summary: { personId: mandate.personId, role: mandate.role, required: isRequired },
    });
  });
