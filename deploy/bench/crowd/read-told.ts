// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningClient, unwrap } from '@essaim/api-client';
import type { Ledger, Told } from './ledger.ts';

/** What the service tells of the tasks of a ledger. */
export const readTold = async (
  planning: PlanningClient,
  ledger: Ledger,
): Promise<Map<string, Told>> => {
  const told = new Map<string, Told>();
  for (const taskId of ledger.keys()) {
    const task = await unwrap(planning.GET('/tasks/{taskId}', { params: { path: { taskId } } }));
    told.set(taskId, {
      comments: task.comments.map(({ text }) => text),
      events: task.history.map(({ type }) => type),
    });
  }
  return told;
};
