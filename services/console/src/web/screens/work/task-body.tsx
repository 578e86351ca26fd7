// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { taskQuery } from '../../api/task-query.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DeclarationShown } from './declaration-shown.tsx';
import { TaskActions } from './task-actions.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskHistory } from './task-history.tsx';
import { TaskRequests } from './task-requests.tsx';

/** All that is needed to do a task, and what was said about it. */
export function TaskBody({ taskId }: { taskId: string }) {
  const { data: task, error, refetch } = useQuery(taskQuery(taskId));
  if (error !== null && task === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (task === undefined) return <Loading />;
  return (
    <>
      <TaskFacts task={task} />
      {task.declaration !== null && <DeclarationShown task={task} declaration={task.declaration} />}
      <TaskActions task={task} />
      <TaskRequests task={task} />
      <TaskHistory task={task} />
    </>
  );
}
