// SPDX-License-Identifier: AGPL-3.0-or-later
import { rotateClientSecret as run } from '../app/clients/client-secret.ts';
import { holdSecrets } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { authoriseClient, clientReply } from './client-reply.ts';
import type { Operation } from './operation.ts';

const USUAL_OVERLAP_HOURS = 24;

export const rotateClientSecret: Operation<'rotateClientSecret'> =
  (identity) =>
  async ({ params, query }, context) => {
    const mandateId = await authoriseClient(identity, context, holdSecrets, params.instanceId);
    await run(
      identity,
      causeOf(context, mandateId),
      params.instanceId,
      query.overlapHours ?? USUAL_OVERLAP_HOURS,
    );
    return { status: 200, body: await clientReply(identity, params.instanceId) };
  };
