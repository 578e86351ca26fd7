// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type RecordedInvitation,
  listInvitations,
  updateInvitation,
} from '../../db/invitations.ts';
import { rehangInvitation } from '../../db/rehang-invitation.ts';
import type { Work } from '../../db/database.ts';
import { revoke } from '../../domain/invitation.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Cause } from '../cause.ts';
import { publishInvitation } from '../publish.ts';

const MOST = 10_000;

/**
 * Moves open invitations to another organisation; one that is open there already for the same address and
 * role is withdrawn here.
 * @returns how many there were
 */
export const moveInvitations = async (
  trx: Work,
  cause: Cause,
  from: Organisation,
  to: Organisation,
): Promise<number> => {
  const open = async ({ id }: Organisation): Promise<RecordedInvitation[]> =>
    (
      await listInvitations(
        trx,
        { organisationIds: [id], state: 'sent' },
        { size: MOST, offset: 0 },
      )
    ).items;
  const there = await open(to);
  const moving = await open(from);
  for (const invitation of moving) {
    const isOpenThere = there.some(
      ({ email, role }) => email === invitation.email && role === invitation.role,
    );
    const after = isOpenThere
      ? revoke(invitation)
      : { ...invitation, organisationId: to.id, version: invitation.version + 1 };
    await updateInvitation(trx, after);
    if (!isOpenThere) await rehangInvitation(trx, invitation.id, to.id);
    await publishInvitation(trx, cause, after, to.home);
  }
  return moving.length;
};
