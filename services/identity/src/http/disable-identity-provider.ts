// SPDX-License-Identifier: AGPL-3.0-or-later
import { disableProvider } from '../app/providers/switch-provider.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const disableIdentityProvider: Operation<'disableIdentityProvider'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseProvider(identity, context, params.providerId);
    await disableProvider(identity, causeOf(context, mandateId), params.providerId);
    return providerReply(identity, context, params.providerId, 200);
  };
