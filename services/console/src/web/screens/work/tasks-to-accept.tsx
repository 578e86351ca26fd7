// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { acceptTask } from '../../api/task-commands.ts';
import { ManyTasks } from './many-tasks.tsx';
import { TaskCard } from './task-card.tsx';

/** "À accepter": what others declared and the hat may accept. */
export function TasksToAccept({ tasks }: { tasks: Planning['TaskSummary'][] }) {
  const titleId = useId();
  const [open, setOpen] = useState<string | null>(null);
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={titleId} id="a-accepter">
      <h2 id={titleId}>
        <Trans>À accepter</Trans>
      </h2>
      <ol className="tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskCard
              task={task}
              open={task.id === open}
              onToggle={() => setOpen(task.id === open ? null : task.id)}
            />
          </li>
        ))}
      </ol>
      <ManyTasks
        tasks={tasks.filter(({ allowed }) => allowed.includes('accept'))}
        summary={<Trans>Accepter plusieurs déclarations à la fois</Trans>}
        hint={<Trans>Ouvrez d’abord celles dont vous doutez.</Trans>}
        renderAction={(count) => (
          <Plural
            value={count}
            _0="Accepter"
            one="Accepter la déclaration cochée"
            other="Accepter les # déclarations cochées"
          />
        )}
        renderDone={(count) => (
          <Plural
            value={count}
            one="Une déclaration est acceptée."
            other="# déclarations sont acceptées."
          />
        )}
        act={(task) => acceptTask(task)}
      />
    </section>
  );
}
