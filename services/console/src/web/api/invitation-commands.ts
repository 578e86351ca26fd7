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

/** Invites the people of a CSV file. Answers what was done, or with `dryRun` what would be. */
export const importInvitations = (
  csv: string,
  query: { readonly dryRun?: boolean; readonly partial?: boolean },
) =>
  body(
    identity.POST('/invitations/import', {
      params: { query },
      body: csv,
      bodySerializer: (text: string) => text,
      headers: { 'content-type': 'text/csv' },
    }),
  );

export const resendInvitation = (invitationId: string) =>
  body(identity.POST('/invitations/{invitationId}/resend', { params: at(invitationId) }));

export const revokeInvitation = (invitationId: string) =>
  body(identity.POST('/invitations/{invitationId}/revoke', { params: at(invitationId) }));
