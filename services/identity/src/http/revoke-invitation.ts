// SPDX-License-Identifier: AGPL-3.0-or-later
import { revokeInvitation as run } from '../app/invitations/change-invitation.ts';
import { causeOf } from './cause-of.ts';
import { authoriseInvitation, invitationReply } from './invitation-reply.ts';
import type { Operation } from './operation.ts';

export const revokeInvitation: Operation<'revokeInvitation'> =
  (identity) =>
  async ({ params }, context) => {
    const { invitationId } = params;
    const mandateId = await authoriseInvitation(identity, context, invitationId, 'change');
    await run(identity, causeOf(context, mandateId), invitationId);
    return { status: 200, body: await invitationReply(identity, invitationId, context.now) };
  };
