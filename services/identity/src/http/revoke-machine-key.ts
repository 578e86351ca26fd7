// SPDX-License-Identifier: AGPL-3.0-or-later
import { revokeKey } from '../app/machine-keys/change-keys.ts';
import { causeOf } from './cause-of.ts';
import { authoriseKey, machineKeyReply } from './machine-key-reply.ts';
import type { Operation } from './operation.ts';

export const revokeMachineKey: Operation<'revokeMachineKey'> =
  (identity) =>
  async ({ params }, context) => {
    const { id, mandateId } = await authoriseKey(identity, context, params.machineKeyId);
    await revokeKey(identity, causeOf(context, mandateId), id);
    return { status: 200, body: await machineKeyReply(identity, id) };
  };
