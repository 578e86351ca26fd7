// SPDX-License-Identifier: AGPL-3.0-or-later
import { REQUEST_HEADER } from '../../shared/change.ts';
import { body, identity } from './clients.ts';
import { problemOf } from './problem-error.ts';
import type { Identity } from './schemas.ts';

type Printable = {
  givenName: string;
  familyName: string;
  organisationId: string;
  role: Identity['MandateRole'];
  language: Identity['Language'];
};

/** Every one throws ProblemError when the service refuses. */
export const printInvitation = (invitationId: string) =>
  body(identity.POST('/invitations/{invitationId}/print', { params: { path: { invitationId } } }));

/** Makes the code with which a person without an address chooses a new password. */
export const printPasswordCode = (personId: string, organisationId: string) =>
  body(
    identity.POST('/people/{personId}/password-code', {
      params: { path: { personId } },
      body: { organisationId },
    }),
  );

/** Invites somebody without an address, and makes the code of the sheet. */
export const invitePrinted = async (invitation: Printable, key: string) => {
  const { id } = await body(
    identity.POST('/printable-invitations', {
      params: { header: { 'Idempotency-Key': key } },
      body: invitation,
    }),
  );
  return printInvitation(id);
};

/** Takes a code that was printed; nobody is signed in yet. */
export const redeemCode = async (code: string): Promise<Identity['RedeemedCode']> => {
  const response = await fetch('/api/code', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [REQUEST_HEADER]: 'console' },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Identity['RedeemedCode'];
};
