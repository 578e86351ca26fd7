// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { Empty } from '../../ui/empty.tsx';
import { TaskCard } from './task-card.tsx';

/** What to do now; the first task is open, the others open on demand. `quiet`: nothing to say when empty. */
export function NowTasks({ tasks, quiet }: { tasks: Planning['TaskSummary'][]; quiet: boolean }) {
  const titleId = useId();
  const [chosen, setChosen] = useState<string | null>();
  const open = chosen === undefined ? tasks[0]?.id : chosen;
  if (tasks.length === 0 && quiet) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Trans>Maintenant</Trans>
      </h2>
      {tasks.length === 0 ? (
        <Empty>
          <Trans>Rien n’est à faire de votre côté. Ce qui vient ensuite est plus bas.</Trans>
        </Empty>
      ) : (
        <ol className="tasks">
          {tasks.map((task) => (
            <li key={task.id}>
              <TaskCard
                task={task}
                open={task.id === open}
                onToggle={() => setChosen(task.id === open ? null : task.id)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
