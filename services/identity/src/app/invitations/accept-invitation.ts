// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { lockInvitationByToken, updateInvitation } from '../../db/invitations.ts';
import { allMandates } from '../../db/mandates.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { lockPerson } from '../../db/people.ts';
import { accept } from '../../domain/invitation.ts';
import { membershipEnd } from '../../domain/season/season.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { giveMandates } from '../mandates/give-mandates.ts';
import { publishInvitation } from '../publish.ts';
import { tokenHash } from './token.ts';

const PATIENCE_MS = 5000;

/**
 * Takes up the mandate of an invitation, as the person who is signed in. It answers once Keycloak
 * holds the new `mandate_version`, or after five seconds without that.
 * @throws DomainError `invitation-unknown`, and those of `accept`
 */
export const acceptInvitation = async (
  { db, queue }: Identity,
  cause: Cause & { readonly actor: { personId: Uuid; mandateId: null } },
  token: string,
): Promise<{ mandateId: Uuid; mandateVersion: number; isApplied: boolean }> => {
  const { personId } = cause.actor;
  const accepted = await transaction(db, async (trx) => {
    const invitation = await lockInvitationByToken(trx, tokenHash(token));
    if (!invitation) throw problem('invitation-unknown');
    const person = await lockPerson(trx, personId);
    const organisation = await findOrganisation(trx, invitation.organisationId);
    if (!person || !organisation) throw problem('invitation-unknown');
    accept(invitation, person, newId(), cause.at);
    const held = await allMandates(trx, {
      organisationIds: [organisation.id],
      personId: person.id,
      role: invitation.role,
      on: cause.today,
    });
    const given = held[0]
      ? { person, mandateIds: [held[0].id] }
      : await giveMandates(trx, cause, person, [
          {
            organisationId: organisation.id,
            role: invitation.role,
            scope: invitation.scope,
            from: cause.today,
            to:
              invitation.mandateTo ??
              (invitation.role === 'member' ? membershipEnd(cause.today, cause.today) : null),
            origin: 'invitation',
            grantedBy: invitation.invitedBy,
          },
        ]);
    const mandateId = given.mandateIds[0] as Uuid;
    const after = accept(invitation, person, mandateId, cause.at);
    await updateInvitation(trx, after, cause.at);
    await publishInvitation(trx, cause, after, organisation.home);
    await note(trx, cause, {
      action: 'acceptInvitation',
      resourceType: 'invitation',
      resourceId: invitation.id,
      organisationId: organisation.id,
      summary: { role: invitation.role, mandateId },
    });
    return { mandateId, mandateVersion: given.person.mandateVersion };
  });
  const isApplied = await queue.settled('account', personId, PATIENCE_MS);
  return { ...accepted, isApplied };
};
