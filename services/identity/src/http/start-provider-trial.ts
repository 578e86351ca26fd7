// SPDX-License-Identifier: AGPL-3.0-or-later
import { startTrial } from '../app/providers/trials/start-trial.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider } from './provider-reply.ts';

export const startProviderTrial: Operation<'startProviderTrial'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseProvider(identity, context, params.providerId);
    const address = await startTrial(identity, causeOf(context, mandateId), params.providerId);
    return { status: 201, body: { address } };
  };
