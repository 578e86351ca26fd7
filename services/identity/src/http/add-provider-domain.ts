// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDomain } from '../app/providers/provider-domains.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const addProviderDomain: Operation<'addProviderDomain'> =
  (identity) =>
  async ({ params, body }, context) => {
    const { provider, mandateId } = await authoriseProvider(identity, context, params.providerId);
    await addDomain(identity, causeOf(context, mandateId), provider, body.domain);
    return providerReply(identity, context, provider.id, 200);
  };
