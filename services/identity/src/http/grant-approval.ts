// SPDX-License-Identifier: AGPL-3.0-or-later
import { isAuthorised } from '@essaim/service-kit';
import { grantApproval as run } from '../app/approvals/answer-approval.ts';
import { placeOf } from '../domain/organisation.ts';
import { approvalBody, authoriseApproval } from './approval-reply.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';

export const grantApproval: Operation<'grantApproval'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseApproval(identity, context, params.approvalId);
    const approval = await run(
      identity,
      causeOf(context, mandateId),
      params.approvalId,
      (permission, organisation) => isAuthorised(context, permission, placeOf(organisation)),
    );
    return { status: 200, body: await approvalBody(identity, context, approval) };
  };
