// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid } from '@essaim/kernel';
import { problem } from '@essaim/contracts';
import type { RequestContext } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';
import { findInvitation } from '../db/invitations.ts';
import { giveMandate, readMandates } from '../domain/permissions.ts';
import type { Schemas } from './operation.ts';
import { authoriseAt } from './place.ts';
import { invitationView } from './views/invitation-view.ts';

/** An invitation, as it is now. */
export const invitationReply = async (
  { db }: Identity,
  invitationId: string,
  now: Temporal.Instant,
): Promise<Schemas['Invitation']> => {
  const invitation = await findInvitation(db, invitationId);
  if (!invitation) throw problem('not-found');
  return invitationView(db, invitation, now);
};

/**
 * Lets a request go on that reads or changes an invitation: by its organisation, and to change it by
 * its role.
 * @returns the mandate that allows it
 */
export const authoriseInvitation = async (
  identity: Identity,
  context: RequestContext,
  invitationId: string,
  use: 'read' | 'change',
): Promise<Uuid> => {
  const invitation = await findInvitation(identity.db, invitationId);
  if (!invitation) throw problem('not-found');
  const permission = use === 'read' ? readMandates : giveMandate(invitation.role);
  const { mandateId } = await authoriseAt(identity, context, permission, invitation.organisationId);
  return mandateId;
};
