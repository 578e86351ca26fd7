// SPDX-License-Identifier: AGPL-3.0-or-later
import { deleteProvider } from '../app/providers/switch-provider.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider } from './provider-reply.ts';

export const deleteIdentityProvider: Operation<'deleteIdentityProvider'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseProvider(identity, context, params.providerId);
    await deleteProvider(identity, causeOf(context, mandateId), params.providerId);
    return { status: 204 };
  };
