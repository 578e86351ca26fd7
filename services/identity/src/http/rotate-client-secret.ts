// SPDX-License-Identifier: AGPL-3.0-or-later
import { rotateClientSecret as run } from '../app/clients/client-secret.ts';
import { holdSecrets } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { authoriseClient, clientReply } from './client-reply.ts';
import type { Operation } from './operation.ts';

export const rotateClientSecret: Operation<'rotateClientSecret'> =
  (identity) =>
  async ({ params }, context) => {
    const mandateId = await authoriseClient(identity, context, holdSecrets, params.instanceId);
    await run(identity, causeOf(context, mandateId), params.instanceId);
    return { status: 200, body: await clientReply(identity, params.instanceId) };
  };
