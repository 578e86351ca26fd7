// SPDX-License-Identifier: AGPL-3.0-or-later
import { createProvider } from '../app/providers/create-provider.ts';
import { manageProviders } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { secretOfRequest, settingsOf } from './new-provider-request.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { providerReply } from './provider-reply.ts';

export const createIdentityProvider: Operation<'createIdentityProvider'> =
  (identity) =>
  async ({ body, headers }, context) => {
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      manageProviders,
      body.organisationId,
    );
    const id = await createProvider(
      identity,
      causeOf(context, mandateId),
      {
        ...settingsOf(body),
        organisation,
        alias: body.alias,
        clientSecret: secretOfRequest(body),
      },
      headers['idempotency-key'],
    );
    return providerReply(identity, context, id, 201);
  };
