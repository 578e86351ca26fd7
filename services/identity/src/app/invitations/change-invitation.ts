// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import type { Work } from '../../db/database.ts';
import {
  type RecordedInvitation,
  forgetTokens,
  listInvitations,
  lockInvitation,
  updateInvitation,
} from '../../db/invitations.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { lockPerson, updatePerson } from '../../db/people.ts';
import { type Invitation, resend, revoke } from '../../domain/invitation.ts';
import type { Person } from '../../domain/person.ts';
import { type Cause, note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { publishInvitation, publishPeople } from '../publish.ts';

/**
 * Sends an invitation again, with a new link and 72 new hours.
 * @throws DomainError `not-found`, `invitation-not-open`, `invitation-without-address`
 */
export const resendInvitation = (
  identity: Identity,
  cause: Cause,
  invitationId: string,
): Promise<void> =>
  change(identity, cause, invitationId, 'resendInvitation', async (trx, invitation) => {
    if (invitation.email === '') throw problem('invitation-without-address');
    await forgetTokens(trx, invitation.id);
    await enqueueTasks(trx, [
      {
        kind: 'invitation',
        subject: invitation.id,
        lock: invitation.personId,
        lane: 'interactive',
        correlationId: cause.correlationId,
      },
    ]);
    return resend(invitation, cause.at);
  });

/**
 * Withdraws an invitation. An account that was made for it and has nothing else is disabled.
 * @throws DomainError `not-found`, `invitation-not-open`
 */
export const revokeInvitation = (
  identity: Identity,
  cause: Cause,
  invitationId: string,
): Promise<void> =>
  change(identity, cause, invitationId, 'revokeInvitation', async (trx, invitation) => {
    const revoked = revoke(invitation);
    const person = await lockPerson(trx, invitation.personId);
    if (person && (await hasNothingElse(trx, person, invitation))) {
      await disable(trx, cause, person);
    }
    return revoked;
  });

const change = async (
  { db, queue }: Identity,
  cause: Cause,
  invitationId: string,
  action: string,
  decide: (trx: Work, invitation: RecordedInvitation) => Promise<Invitation>,
): Promise<void> => {
  await transaction(db, async (trx) => {
    const invitation = await lockInvitation(trx, invitationId);
    const organisation = invitation && (await findOrganisation(trx, invitation.organisationId));
    if (!invitation || !organisation) throw problem('not-found');
    const after = await decide(trx, invitation);
    await updateInvitation(trx, after);
    await publishInvitation(trx, cause, after, organisation.home);
    await note(trx, cause, {
      action,
      resourceType: 'invitation',
      resourceId: invitation.id,
      organisationId: organisation.id,
      summary: { email: invitation.email, role: invitation.role, sends: after.sends },
    });
  });
  queue.wake();
};

const hasNothingElse = async (
  trx: Work,
  person: Person,
  invitation: RecordedInvitation,
): Promise<boolean> => {
  if (person.status === 'disabled') return false;
  const mandates = (await mandatesOf(trx, [person.id])).get(person.id) ?? [];
  const { items } = await listInvitations(
    trx,
    { personId: person.id, state: 'sent' },
    { size: 2, offset: 0 },
  );
  return mandates.length === 0 && items.every(({ id }) => id === invitation.id);
};

const disable = async (trx: Work, cause: Cause, person: Person): Promise<void> => {
  const disabled: Person = { ...person, status: 'disabled', version: person.version + 1 };
  await updatePerson(trx, disabled);
  await publishPeople(trx, cause, 'person.updated', [disabled]);
  await enqueueTasks(trx, [
    {
      kind: 'account',
      subject: person.id,
      lane: 'interactive',
      correlationId: cause.correlationId,
    },
  ]);
};
