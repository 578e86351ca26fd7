// SPDX-License-Identifier: AGPL-3.0-or-later
import { withdrawApproval as run } from '../app/approvals/answer-approval.ts';
import { approvalBody, authoriseApproval } from './approval-reply.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const withdrawApproval: Operation<'withdrawApproval'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseApproval(identity, context, params.approvalId);
    const approval = await run(identity, causeOf(context, mandateId), params.approvalId);
    return { status: 200, body: await approvalBody(identity, context, approval) };
  };
