// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise } from '@essaim/service-kit';
import { decideOnRun } from '../app/reconcile/run-plan.ts';
import { operate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { runReply } from './reconcile-run-reply.ts';

export const approveReconcileRun: Operation<'approveReconcileRun'> =
  (identity) =>
  async ({ params }, context) => {
    const cause = causeOf(context, authorise(context, operate, null));
    return runReply(identity, context, await decideOnRun(identity, cause, params.runId, 'approve'));
  };
