// SPDX-License-Identifier: AGPL-3.0-or-later
import { authoriseOffboarding, offboardingReply } from './offboarding-reply.ts';
import type { Operation } from './operation.ts';

export const getOffboarding: Operation<'getOffboarding'> =
  (identity) =>
  async ({ params }, context) => {
    const { id } = await authoriseOffboarding(identity, context, params.offboardingId);
    return { status: 200, body: await offboardingReply(identity, id) };
  };
