// SPDX-License-Identifier: AGPL-3.0-or-later
import { refuseApproval as run } from '../app/approvals/answer-approval.ts';
import { approvalBody, authoriseApproval } from './approval-reply.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const refuseApproval: Operation<'refuseApproval'> =
  (identity) =>
  async ({ params, body }, context) => {
    const { mandateId } = await authoriseApproval(identity, context, params.approvalId);
    const cause = causeOf(context, mandateId);
    const approval = await run(identity, cause, params.approvalId, body.reason);
    return { status: 200, body: await approvalBody(identity, context, approval) };
  };
