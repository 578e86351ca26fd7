// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise } from '@essaim/service-kit';
import { askRun } from '../app/reconcile/run-plan.ts';
import { operate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { runReply } from './reconcile-run-reply.ts';

export const applyReconcilePlan: Operation<'applyReconcilePlan'> =
  (identity) =>
  async ({ body }, context) => {
    const cause = causeOf(context, authorise(context, operate, null));
    const { planId, decisions = [], reason = null } = body;
    return runReply(
      identity,
      context,
      await askRun(identity, cause, { planId, decisions, reason }),
    );
  };
