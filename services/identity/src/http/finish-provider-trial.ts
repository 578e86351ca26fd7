// SPDX-License-Identifier: AGPL-3.0-or-later
import { finishTrial, takenTrial } from '../app/providers/trials/finish-trial.ts';
import { manageProviders } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseSomewhere } from './place.ts';
import { authoriseProvider, providerReply } from './provider-reply.ts';

export const finishProviderTrial: Operation<'finishProviderTrial'> =
  (identity) =>
  async ({ body }, context) => {
    await authoriseSomewhere(identity, context, manageProviders);
    const { personId } = context.actor;
    const pending = await takenTrial(identity, body.state, personId, context.now);
    const { provider, mandateId } = await authoriseProvider(identity, context, pending.providerId);
    await finishTrial(identity, causeOf(context, mandateId), pending, provider, body);
    return providerReply(identity, context, provider.id, 200);
  };
