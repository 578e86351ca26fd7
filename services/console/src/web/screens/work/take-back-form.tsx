// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { takeBackTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';

/** Takes the acceptance of a task back, and says why. */
export function TakeBackForm({ task }: { task: Planning['Task'] }) {
  const takeBack = useCommand('planning', (reason: string) => takeBackTask(task, reason));
  return (
    <ReasonForm
      id={`take-back-${task.id}`}
      label={<Trans>Pourquoi revenir sur l’acceptation</Trans>}
      hint={
        <Trans>
          La tâche redevient « déclarée » : elle peut être corrigée, refusée ou acceptée de nouveau.
          Ce qui était prêt grâce à elle attend de nouveau.
        </Trans>
      }
      action={<Trans>Revenir sur l’acceptation</Trans>}
      pending={takeBack.isPending}
      error={takeBack.error}
      onSend={(reason) => takeBack.mutate(reason)}
    />
  );
}
