// SPDX-License-Identifier: AGPL-3.0-or-later
import { approvalBody, authoriseApproval } from './approval-reply.ts';
import type { Operation } from './operation.ts';

export const getApproval: Operation<'getApproval'> =
  (identity) =>
  async ({ params }, context) => {
    const { approval } = await authoriseApproval(identity, context, params.approvalId);
    return { status: 200, body: await approvalBody(identity, context, approval) };
  };
