// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { listInvitations, lockInvitation, updateInvitation } from '../../db/invitations.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { expire } from '../../domain/invitation.ts';
import { ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { publishInvitation } from '../publish.ts';

const AT_ONCE = 100;

/** Notes the invitations whose 72 hours are over, and says how many. */
export const expireInvitations = async ({ db, clock }: Identity): Promise<number> => {
  const cause = ownCause(clock);
  const due = await listInvitations(
    db,
    { state: 'sent', expiredAt: cause.at },
    { size: AT_ONCE, offset: 0 },
  );
  let expired = 0;
  for (const { id } of due.items) {
    expired += await transaction(db, async (trx) => {
      const invitation = await lockInvitation(trx, id);
      const after = invitation && expire(invitation, cause.at);
      const organisation = invitation && (await findOrganisation(trx, invitation.organisationId));
      if (!after || !organisation) return 0;
      await updateInvitation(trx, after);
      await publishInvitation(trx, cause, after, organisation.home);
      return 1;
    });
  }
  return expired;
};
