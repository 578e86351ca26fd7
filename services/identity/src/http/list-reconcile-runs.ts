// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise, pageBody, pageRequest } from '@essaim/service-kit';
import { listRuns } from '../db/reconcile-runs.ts';
import { operate } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { runViews } from './views/reconcile-view.ts';

export const listReconcileRuns: Operation<'listReconcileRuns'> =
  ({ db }) =>
  async ({ query }, context) => {
    authorise(context, operate, null);
    const page = pageRequest(query);
    const { items, total } = await listRuns(db, page);
    return {
      status: 200,
      body: pageBody(page, total, await runViews(db, items, context.actor.personId)),
    };
  };
