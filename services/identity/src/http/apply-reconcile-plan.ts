// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise } from '@essaim/service-kit';
import { applyReconcile } from '../app/operations/reconcile.ts';
import { operate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { planView } from './views/plan-view.ts';

export const applyReconcilePlan: Operation<'applyReconcilePlan'> =
  (identity) =>
  async ({ body }, context) => {
    const cause = causeOf(context, authorise(context, operate, null));
    const done = await applyReconcile(identity, cause, body.planId);
    return { status: 200, body: await planView(identity, done, context.now) };
  };
