// SPDX-License-Identifier: AGPL-3.0-or-later
import { confirmTool } from '../app/offboarding/change-tool-task.ts';
import { causeOf } from './cause-of.ts';
import { authoriseToolTask, toolTaskReply } from './offboarding-reply.ts';
import type { Operation } from './operation.ts';

export const confirmOffboardingTool: Operation<'confirmOffboardingTool'> =
  (identity) =>
  async ({ params, body }, context) => {
    const { task, mandateId } = await authoriseToolTask(identity, context, params.toolTaskId);
    await confirmTool(identity, causeOf(context, mandateId), task.id, body);
    return { status: 200, body: await toolTaskReply(identity, task.id) };
  };
