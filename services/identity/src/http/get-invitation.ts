// SPDX-License-Identifier: AGPL-3.0-or-later
import { authoriseInvitation, invitationReply } from './invitation-reply.ts';
import type { Operation } from './operation.ts';

export const getInvitation: Operation<'getInvitation'> =
  (identity) =>
  async ({ params }, context) => {
    await authoriseInvitation(identity, context, params.invitationId, 'read');
    return {
      status: 200,
      body: await invitationReply(identity, params.invitationId, context.now),
    };
  };
