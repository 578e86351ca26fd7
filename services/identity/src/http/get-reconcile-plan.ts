// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise } from '@essaim/service-kit';
import { planReconcile } from '../app/operations/reconcile.ts';
import { operate } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { planView } from './views/plan-view.ts';

export const getReconcilePlan: Operation<'getReconcilePlan'> =
  (identity) => async (_request, context) => {
    authorise(context, operate, null);
    const plan = await planReconcile(identity);
    return { status: 200, body: await planView(identity, plan, context.now) };
  };
