// SPDX-License-Identifier: AGPL-3.0-or-later
import { readClients } from '../domain/permissions.ts';
import { authoriseClient, clientReply } from './client-reply.ts';
import type { Operation } from './operation.ts';

export const getClient: Operation<'getClient'> =
  (identity) =>
  async ({ params }, context) => {
    await authoriseClient(identity, context, readClients, params.instanceId);
    return { status: 200, body: await clientReply(identity, params.instanceId) };
  };
