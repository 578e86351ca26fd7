// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { lockInvitation, updateInvitation } from '../../db/invitations.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { keepCode } from '../../db/printed-codes.ts';
import { resend } from '../../domain/invitation.ts';
import { PRINTED_LIFE } from '../../domain/printed-code.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { publishInvitation } from '../publish.ts';
import { codeHash } from './code-hash.ts';
import { freeCode } from './free-code.ts';
import type { PersonalCause } from './record-invitation.ts';

/**
 * Makes the code of an invitation that is printed: it is told once, and kept as a hash only. Printing again
 * makes another, for 14 new days; the one before is worth nothing then.
 * @throws DomainError `not-found`, `invitation-has-address`, `invitation-not-open`
 */
export const printCode = ({ db }: Identity, cause: PersonalCause, id: string): Promise<string> =>
  transaction(db, async (trx) => {
    const invitation = await lockInvitation(trx, id);
    const organisation = invitation && (await findOrganisation(trx, invitation.organisationId));
    if (!invitation || !organisation) throw problem('not-found');
    if (invitation.email !== '') throw problem('invitation-has-address');
    const after = resend(invitation, cause.at, PRINTED_LIFE);
    const { code, locator, secret } = await freeCode(trx);
    await updateInvitation(trx, after);
    await keepCode(trx, invitation.id, { locator, hash: await codeHash(secret), at: cause.at });
    await publishInvitation(trx, cause, after, organisation.home);
    await note(trx, cause, {
      action: 'printInvitation',
      resourceType: 'invitation',
      resourceId: invitation.id,
      organisationId: organisation.id,
      summary: { role: invitation.role, sends: after.sends },
    });
    return code;
  });
