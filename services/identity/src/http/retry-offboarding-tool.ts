// SPDX-License-Identifier: AGPL-3.0-or-later
import { retryTool } from '../app/offboarding/change-tool-task.ts';
import { causeOf } from './cause-of.ts';
import { authoriseToolTask, toolTaskReply } from './offboarding-reply.ts';
import type { Operation } from './operation.ts';

export const retryOffboardingTool: Operation<'retryOffboardingTool'> =
  (identity) =>
  async ({ params }, context) => {
    const { task, mandateId } = await authoriseToolTask(identity, context, params.toolTaskId);
    await retryTool(identity, causeOf(context, mandateId), task.id);
    return { status: 200, body: await toolTaskReply(identity, task.id) };
  };
