// SPDX-License-Identifier: AGPL-3.0-or-later
import { proposeEnabling } from '../app/providers/propose-provider.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const enableIdentityProvider: Operation<'enableIdentityProvider'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseProvider(identity, context, params.providerId);
    await proposeEnabling(identity, causeOf(context, mandateId), params.providerId);
    return providerReply(identity, context, params.providerId, 200);
  };
