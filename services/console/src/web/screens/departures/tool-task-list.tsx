// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { ToolTaskFacts } from './tool-task-facts.tsx';

/** What each tool has to do about a departure; who may confirm does it here. */
export function ToolTaskList({ tasks }: { tasks: readonly Identity['OffboardingTool'][] }) {
  const hat = useHat();
  if (tasks.length === 0) {
    return (
      <Empty>
        <Trans>Aucun outil n’est concerné.</Trans>
      </Empty>
    );
  }
  const mayConfirm = (task: Identity['OffboardingTool']) =>
    hat !== null &&
    (hat.organisation.id === task.hoster.id ||
      (hat.organisation.tier === 'national' &&
        (hat.role === 'coordination' || hat.role === 'technical')));
  return (
    <ul className="plain-list">
      {tasks.map((task) => (
        <li key={task.id}>
          <ToolTaskFacts task={task} />
          {task.state !== 'done' && mayConfirm(task) && <ConfirmForm task={task} />}
        </li>
      ))}
    </ul>
  );
}
