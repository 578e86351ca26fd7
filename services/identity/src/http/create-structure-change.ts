// SPDX-License-Identifier: AGPL-3.0-or-later
import { planStructureChange } from '../app/structure/plan-change.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { structureChangeReply } from './structure-change-reply.ts';
import { authoriseStructure } from './structure-place.ts';
import { structureRequest } from './structure-request.ts';

export const createStructureChange: Operation<'createStructureChange'> =
  (identity) =>
  async ({ body, headers }, context) => {
    const request = structureRequest(body);
    const { mandateId } = await authoriseStructure(identity, context, request);
    const id = await planStructureChange(
      identity,
      causeOf(context, mandateId),
      request,
      headers['idempotency-key'],
    );
    return { status: 201, body: await structureChangeReply(identity, id) };
  };
