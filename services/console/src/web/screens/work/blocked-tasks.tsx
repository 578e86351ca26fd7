// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { TaskCard } from './task-card.tsx';

/** What waits for somebody else. */
export function BlockedTasks({ tasks }: { tasks: Planning['TaskSummary'][] }) {
  const titleId = useId();
  const [open, setOpen] = useState<string | null>(null);
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Trans>Bloqué : quelqu’un d’autre doit agir</Trans>
      </h2>
      <ul className="tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskCard
              task={task}
              open={task.id === open}
              onToggle={() => setOpen(task.id === open ? null : task.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
