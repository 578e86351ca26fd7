// SPDX-License-Identifier: AGPL-3.0-or-later
import { verifyDomain } from '../app/providers/provider-domains.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const verifyProviderDomain: Operation<'verifyProviderDomain'> =
  (identity) =>
  async ({ params }, context) => {
    const { provider, mandateId } = await authoriseProvider(identity, context, params.providerId);
    await verifyDomain(identity, causeOf(context, mandateId), provider, params.domain);
    return providerReply(identity, context, provider.id, 200);
  };
