// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { acceptTask, refuseTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { AcceptOrRefuse } from '../../ui/accept-or-refuse.tsx';

/** Accepts what was declared, or sends it back with a message. */
export function DecideDeclaration({ task }: { task: Planning['Task'] }) {
  const { t } = useLingui();
  const accept = useCommand('planning', () => acceptTask(task));
  const refuse = useCommand('planning', (message: string) => refuseTask(task, message));
  return (
    <AcceptOrRefuse
      id={task.id}
      acceptLabel={t`Accepter la déclaration`}
      refuseLabel={t`Refuser, avec un message`}
      canAccept={task.allowed.includes('accept')}
      canRefuse={task.allowed.includes('refuse')}
      pending={accept.isPending || refuse.isPending}
      error={accept.error ?? refuse.error}
      onAccept={() => accept.mutate(undefined)}
      onRefuse={(message) => refuse.mutate(message)}
    />
  );
}
