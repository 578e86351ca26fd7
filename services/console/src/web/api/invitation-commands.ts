// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, identity } from './clients.ts';
import type { Identity } from './schemas.ts';

const at = (invitationId: string) => ({ path: { invitationId } });

/** Every one throws ProblemError when the service refuses. */
export const createInvitation = (invitation: Identity['InvitationCreation'], key: string) =>
  body(
    identity.POST('/invitations', {
      params: { header: { 'Idempotency-Key': key } },
      body: invitation,
    }),
  );

export const resendInvitation = (invitationId: string) =>
  body(identity.POST('/invitations/{invitationId}/resend', { params: at(invitationId) }));

export const revokeInvitation = (invitationId: string) =>
  body(identity.POST('/invitations/{invitationId}/revoke', { params: at(invitationId) }));
