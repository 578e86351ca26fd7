// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, entityTag, expectedVersion } from '@essaim/service-kit';
import type { AppContext } from '../app/app-context.ts';
import { actOnTask } from '../app/task/act-on-task.ts';
import { getTask } from '../app/task/get-task.ts';
import type { TaskCommand } from '../domain/task/task-command.ts';
import { callerOf } from './caller-of.ts';

/** Gives a command to a task and answers how it stands then. */
export const commandTask = async (
  app: AppContext,
  operation: string,
  taskId: string,
  command: TaskCommand,
  headers: Readonly<Record<string, string | undefined>>,
  context: RequestContext,
) => {
  const caller = callerOf(context);
  const id = taskId as Uuid;
  const revision = expectedVersion(headers);
  await actOnTask(app, { taskId: id, revision, operation, command }, caller);
  const task = await getTask(app, id, caller);
  return {
    status: 200 as const,
    body: task,
    headers: { etag: entityTag(task.revision) },
  };
};
