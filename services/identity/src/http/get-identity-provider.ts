// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Operation } from './operation.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const getIdentityProvider: Operation<'getIdentityProvider'> =
  (identity) =>
  async ({ params }, context) => {
    await authoriseProvider(identity, context, params.providerId);
    return providerReply(identity, context, params.providerId, 200);
  };
