// SPDX-License-Identifier: AGPL-3.0-or-later
import { proposeDeletion } from '../app/providers/propose-provider.ts';
import { approvalBody } from './approval-reply.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseProvider } from './provider-reply.ts';

export const deleteIdentityProvider: Operation<'deleteIdentityProvider'> =
  (identity) =>
  async ({ params }, context) => {
    const { mandateId } = await authoriseProvider(identity, context, params.providerId);
    const cause = causeOf(context, mandateId);
    const approval = await proposeDeletion(identity, cause, params.providerId);
    if (!approval) return { status: 204 };
    return { status: 202, body: await approvalBody(identity, context, approval) };
  };
