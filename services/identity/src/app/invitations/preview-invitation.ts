// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { findInvitationByToken } from '../../db/invitations.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { findPerson } from '../../db/people.ts';
import { type Invitation, accept } from '../../domain/invitation.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Identity } from '../identity.ts';
import { tokenHash } from './token.ts';

/**
 * What an invitation would give the person who is signed in; nothing changes.
 * @throws DomainError `invitation-unknown`, and those of `accept`
 */
export const previewInvitation = async (
  { db }: Pick<Identity, 'db'>,
  personId: Uuid,
  token: string,
  now: Temporal.Instant,
): Promise<{
  organisation: Organisation;
  role: Invitation['role'];
  scope: Invitation['scope'];
}> => {
  const invitation = await findInvitationByToken(db, tokenHash(token));
  if (!invitation) throw problem('invitation-unknown');
  const [person, organisation] = await Promise.all([
    findPerson(db, personId),
    findOrganisation(db, invitation.organisationId),
  ]);
  if (!person || !organisation) throw problem('invitation-unknown');
  const { role, scope } = accept(invitation, person, newId(), now);
  return { organisation, role, scope };
};
