// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RequestContext } from '@essaim/service-kit';
import type { ReconcileRun } from '../db/reconcile-runs.ts';
import type { Served } from './operation.ts';
import { runViews } from './views/reconcile-view.ts';

/** The answer with one run. */
export const runReply = async ({ db }: Served, { actor }: RequestContext, run: ReconcileRun) => {
  const [body] = await runViews(db, [run], actor.personId);
  if (!body) throw new RangeError('a run has no view');
  return { status: 200, body } as const;
};
