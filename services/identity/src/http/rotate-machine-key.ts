// SPDX-License-Identifier: AGPL-3.0-or-later
import { rotateKey } from '../app/machine-keys/change-keys.ts';
import { causeOf } from './cause-of.ts';
import { authoriseKey, issuedKeyReply } from './machine-key-reply.ts';
import type { Operation } from './operation.ts';

const USUAL_OVERLAP_HOURS = 24;

export const rotateMachineKey: Operation<'rotateMachineKey'> =
  (identity) =>
  async ({ params, body }, context) => {
    const { id, mandateId } = await authoriseKey(identity, context, params.machineKeyId);
    const issued = await rotateKey(identity, causeOf(context, mandateId), id, {
      lastDay: body.lastDay,
      overlapHours: body.overlapHours ?? USUAL_OVERLAP_HOURS,
    });
    return issuedKeyReply(identity, issued);
  };
