// SPDX-License-Identifier: AGPL-3.0-or-later
import { acceptInvitation as run } from '../app/invitations/accept-invitation.ts';
import { causeOf } from './cause-of.ts';
import { mandateReply } from './mandate-reply.ts';
import type { Operation } from './operation.ts';

export const acceptInvitation: Operation<'acceptInvitation'> =
  (identity) =>
  async ({ body }, context) => {
    const { mandateId, mandateVersion, isApplied } = await run(
      identity,
      causeOf(context, null),
      body.token,
    );
    return {
      status: 200,
      body: {
        mandate: await mandateReply(identity, mandateId),
        mandateVersion,
        tokenRefreshNeeded: isApplied,
      },
    };
  };
