// SPDX-License-Identifier: AGPL-3.0-or-later
import { expectedVersion } from '@essaim/service-kit';
import { changeProvider } from '../app/providers/change-provider.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const updateIdentityProvider: Operation<'updateIdentityProvider'> =
  (identity) =>
  async ({ params, body, headers }, context) => {
    const { providerId } = params;
    const { mandateId } = await authoriseProvider(identity, context, providerId);
    await changeProvider(
      identity,
      causeOf(context, mandateId),
      providerId,
      expectedVersion(headers),
      body,
    );
    return providerReply(identity, context, providerId, 200);
  };
