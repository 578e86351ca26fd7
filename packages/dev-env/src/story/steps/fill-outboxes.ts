// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { openSession } from '../../demonstration/session.ts';
import { until } from '../../demonstration/until.ts';
import type { StoryContext } from '../story-context.ts';

/** Messages that wait in a service's outbox, as its health tells. */
export const outboxWaiting = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/health/ready`);
  const { figures } = (await response.json()) as { figures?: { outboxWaiting?: number } };
  return figures?.outboxWaiting ?? 0;
};

/**
 * Writes through the API until a number of messages wait in planning's outbox.
 * @returns what was written, to be looked for afterwards
 */
export const fillOutbox = async (
  context: StoryContext,
  email: string,
  rows: number,
): Promise<{ taskId: string; texts: string[] }> => {
  const session = openSession(context, email);
  const { items } = await unwrap(
    session.planning.GET('/tasks', { params: { query: { mine: true, size: 50 } } }),
  );
  const [task] = items;
  if (!task) throw new Error(`${email} has no task`);
  const texts: string[] = [];
  await until(`${rows} messages in the outbox`, 60_000, async () => {
    const text = `Note ${texts.length + 1} pendant la coupure`;
    await unwrap(
      session.planning.POST('/tasks/{taskId}/comments', {
        params: { path: { taskId: task.id } },
        body: { text },
      }),
    );
    texts.push(text);
    return (await outboxWaiting(context.services.planning)) >= rows ? true : undefined;
  });
  return { taskId: task.id, texts };
};

/** The comments of a task, as they are now. */
export const commentsOf = async (
  context: StoryContext,
  email: string,
  taskId: string,
): Promise<string[]> => {
  const { planning } = openSession(context, email);
  const task = await unwrap(planning.GET('/tasks/{taskId}', { params: { path: { taskId } } }));
  return task.comments.map(({ text }) => text);
};
