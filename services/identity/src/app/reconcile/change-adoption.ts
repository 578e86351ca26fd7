// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { endAdoption as end } from '../../db/reconcile-adoptions.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';

/**
 * Ends an adoption: essaim's own value is wanted again, and the next plan brings it.
 * @throws DomainError `reconcile-adoption-over`
 */
export const endAdoption = ({ db }: Identity, cause: PersonalCause, id: string): Promise<void> =>
  transaction(db, async (trx) => {
    const ended = await end(trx, id, {
      ended_by: cause.actor.personId,
      ended_at: cause.at.toString(),
    });
    if (!ended) throw problem('reconcile-adoption-over');
    const { kind, key, field } = ended;
    await note(trx, cause, {
      action: 'endReconcileAdoption',
      resourceType: 'reconcile-adoption',
      resourceId: ended.id,
      organisationId: null,
      summary: { object: `${kind} ${key}`, field },
    });
  });
