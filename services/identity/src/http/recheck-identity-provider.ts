// SPDX-License-Identifier: AGPL-3.0-or-later
import { recheckProvider } from '../app/providers/recheck-provider.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const recheckIdentityProvider: Operation<'recheckIdentityProvider'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseProvider(identity, context, params.providerId);
    await recheckProvider(identity, causeOf(context, mandateId), params.providerId);
    return providerReply(identity, context, params.providerId, 200);
  };
