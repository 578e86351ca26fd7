// SPDX-License-Identifier: AGPL-3.0-or-later
import { type EventData, problem } from '@essaim/contracts';
import type { MandateRole, Uuid } from '@essaim/kernel';

export type InvitationSnapshot = EventData<'invitation.sent'>;
export type InvitationState = InvitationSnapshot['state'];

export interface Invitation {
  readonly id: Uuid;
  readonly organisationId: Uuid;
  readonly role: MandateRole;
  readonly scope: 'self' | 'subtree';
  /** Last day of the mandate to come. */
  readonly mandateTo: string | null;
  /** Empty for one that is printed. */
  readonly email: string;
  readonly personId: Uuid;
  readonly madeAccount: boolean;
  readonly state: InvitationState;
  readonly sends: number;
  readonly sentAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly mandateId: Uuid | null;
  readonly version: number;
}

/** How long an invitation waits for an answer. */
export const INVITATION_LIFE = Temporal.Duration.from({ hours: 72 });

const isOver = ({ expiresAt }: Invitation, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, expiresAt) >= 0;

/**
 * Lets the signed-in person take up an invitation.
 * @throws DomainError `invitation-used`, `invitation-revoked`, `invitation-expired`,
 *   `invitation-for-another-address`
 */
export const accept = (
  invitation: Invitation,
  person: { readonly id: Uuid; readonly email: string },
  mandateId: Uuid,
  now: Temporal.Instant,
): Invitation => {
  if (invitation.state === 'revoked') throw problem('invitation-revoked');
  if (invitation.personId !== person.id || invitation.email !== person.email) {
    throw problem('invitation-for-another-address');
  }
  checkOpen(invitation, now);
  return { ...invitation, state: 'accepted', mandateId, version: invitation.version + 1 };
};

/**
 * Refuses an invitation that cannot be taken up any more, whoever would.
 * @throws DomainError `invitation-used`, `invitation-revoked`, `invitation-expired`
 */
export const checkOpen = (invitation: Invitation, now: Temporal.Instant): void => {
  if (invitation.state === 'revoked') throw problem('invitation-revoked');
  if (invitation.state === 'accepted') throw problem('invitation-used');
  if (invitation.state === 'expired' || isOver(invitation, now)) {
    throw problem('invitation-expired');
  }
};

/**
 * Sends an invitation again, for 72 new hours, or another time.
 * @throws DomainError `invitation-not-open` when it was accepted or revoked
 */
export const resend = (
  invitation: Invitation,
  now: Temporal.Instant,
  life = INVITATION_LIFE,
): Invitation => {
  if (invitation.state !== 'sent' && invitation.state !== 'expired') {
    throw problem('invitation-not-open');
  }
  return {
    ...invitation,
    state: 'sent',
    sends: invitation.sends + 1,
    sentAt: now,
    expiresAt: now.add(life),
    version: invitation.version + 1,
  };
};

/**
 * Withdraws an invitation.
 * @throws DomainError `invitation-not-open` when it was accepted or revoked
 */
export const revoke = (invitation: Invitation): Invitation => {
  if (invitation.state !== 'sent' && invitation.state !== 'expired') {
    throw problem('invitation-not-open');
  }
  return { ...invitation, state: 'revoked', version: invitation.version + 1 };
};

/** Notes that the time of an invitation is over; null when it is not. */
export const expire = (invitation: Invitation, now: Temporal.Instant): Invitation | null =>
  invitation.state === 'sent' && isOver(invitation, now)
    ? { ...invitation, state: 'expired', version: invitation.version + 1 }
    : null;

/** The public state of an invitation, as events carry it: without any token. */
export const invitationSnapshot = (invitation: Invitation): InvitationSnapshot => ({
  id: invitation.id,
  organisationId: invitation.organisationId,
  role: invitation.role,
  scope: invitation.scope,
  state: invitation.state,
  email: invitation.email,
  personId: invitation.personId,
  mandateId: invitation.mandateId,
  sentAt: invitation.sentAt.toString(),
  expiresAt: invitation.expiresAt.toString(),
  sends: invitation.sends,
});
