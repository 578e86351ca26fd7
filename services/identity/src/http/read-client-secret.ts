// SPDX-License-Identifier: AGPL-3.0-or-later
import { readClientSecret as run } from '../app/clients/client-secret.ts';
import { holdSecrets } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { authoriseClient } from './client-reply.ts';
import type { Operation } from './operation.ts';
import { discoveryUrl } from './views/client-view.ts';

export const readClientSecret: Operation<'readClientSecret'> =
  (identity) =>
  async ({ params }, context) => {
    const mandateId = await authoriseClient(identity, context, holdSecrets, params.instanceId);
    const { clientId, secret } = await run(
      identity,
      causeOf(context, mandateId),
      params.instanceId,
    );
    const { issuer } = identity;
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: { clientId, secret, issuer, discoveryUrl: discoveryUrl(issuer) },
    };
  };
