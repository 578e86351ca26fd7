// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { startTask } from '../../api/task-commands.ts';
import { Empty } from '../../ui/empty.tsx';
import { ManyTasks } from './many-tasks.tsx';
import { TaskCard } from './task-card.tsx';

type Props = {
  tasks: Planning['TaskSummary'][];
  /** Nothing to say when there is none. */
  quiet: boolean;
  /** Whether what comes next is shown below. */
  more: boolean;
};

/** What to do now; the first task is open, the others open on demand. */
export function NowTasks({ tasks, quiet, more }: Props) {
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
          {more ? (
            <Trans>Rien n’est à faire de votre côté. Ce qui vient ensuite est plus bas.</Trans>
          ) : (
            <Trans>
              Rien n’est à faire de votre côté. <Link to="/mes-outils">Ouvrez vos outils.</Link>
            </Trans>
          )}
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
      <ManyTasks
        tasks={tasks.filter(({ allowed }) => allowed.includes('start'))}
        summary={<Trans>Commencer plusieurs tâches à la fois</Trans>}
        hint={<Trans>Elles sont notées comme commencées aujourd’hui.</Trans>}
        renderAction={(count) => (
          <Plural
            value={count}
            _0="Commencer"
            one="Commencer la tâche cochée"
            other="Commencer les # tâches cochées"
          />
        )}
        renderDone={(count) => (
          <Plural value={count} one="Une tâche est commencée." other="# tâches sont commencées." />
        )}
        act={(task) => startTask(task)}
      />
    </section>
  );
}
