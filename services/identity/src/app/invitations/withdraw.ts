// SPDX-License-Identifier: AGPL-3.0-or-later
import { type RecordedInvitation, updateInvitation } from '../../db/invitations.ts';
import type { Work } from '../../db/database.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { revoke } from '../../domain/invitation.ts';
import type { Cause } from '../cause.ts';
import { publishInvitation } from '../publish.ts';

/** Withdraws invitations whose rows are held, as part of a larger change. */
export const withdrawInvitations = async (
  trx: Work,
  cause: Cause,
  invitations: readonly RecordedInvitation[],
): Promise<void> => {
  const places = await organisationsByIds(
    trx,
    invitations.map(({ organisationId }) => organisationId),
  );
  for (const invitation of invitations) {
    const home = places.get(invitation.organisationId)?.home;
    if (!home) continue;
    const revoked = revoke(invitation);
    await updateInvitation(trx, revoked);
    await publishInvitation(trx, cause, revoked, home);
  }
};
