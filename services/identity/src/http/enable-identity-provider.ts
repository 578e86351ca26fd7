// SPDX-License-Identifier: AGPL-3.0-or-later
import { enableProvider } from '../app/providers/switch-provider.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const enableIdentityProvider: Operation<'enableIdentityProvider'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseProvider(identity, context, params.providerId);
    await enableProvider(identity, causeOf(context, mandateId), params.providerId);
    return providerReply(identity, context, params.providerId, 200);
  };
