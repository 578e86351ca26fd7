// SPDX-License-Identifier: AGPL-3.0-or-later
import { printCode } from '../app/invitations/print-code.ts';
import { findInvitation } from '../db/invitations.ts';
import { findPerson } from '../db/people.ts';
import { causeOf } from './cause-of.ts';
import { authoriseInvitation, invitationReply } from './invitation-reply.ts';
import type { Operation } from './operation.ts';

export const printInvitation: Operation<'printInvitation'> =
  (identity) =>
  async ({ params }, context) => {
    const { invitationId } = params;
    const mandateId = await authoriseInvitation(identity, context, invitationId, 'change');
    const code = await printCode(identity, causeOf(context, mandateId), invitationId);
    const invitation = await findInvitation(identity.db, invitationId);
    const person = invitation && (await findPerson(identity.db, invitation.personId));
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        code,
        address: `${identity.consoleUrl}/code`,
        username: person?.username ?? '',
        invitation: await invitationReply(identity, invitationId, context.now),
      },
    };
  };
