// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { skipTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';

/** Decides that a task is not needed here, and says why. */
export function SkipForm({ task }: { task: Planning['Task'] }) {
  const skip = useCommand('planning', (reason: string) => skipTask(task, reason));
  return (
    <ReasonForm
      id={`skip-${task.id}`}
      label={<Trans>Pourquoi elle n’est pas nécessaire ici</Trans>}
      action={<Trans>Écarter la tâche</Trans>}
      pending={skip.isPending}
      error={skip.error}
      onSend={(reason) => skip.mutate(reason)}
    />
  );
}
