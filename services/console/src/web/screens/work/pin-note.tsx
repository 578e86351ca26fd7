// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { unpinTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

/** The day before which a task that is not begun does not start: who set it, why, and how it goes. */
export function PinNote({ task }: { task: Planning['Task'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const unpin = useCommand('planning', () => unpinTask(task));
  const { pin, state } = task;
  if (pin === null || (state !== 'todo' && state !== 'ready')) return null;
  const until = shortDate(pin.notBefore, i18n.locale, today);
  return (
    <Note tone="hold" className="end">
      <p>
        <b>
          <Trans>Date épinglée : pas avant le {until}.</Trans>
        </b>{' '}
        {pin.reason}
      </p>
      {pin.by !== null && <p className="meta">{personName(pin.by)}</p>}
      {unpin.error !== null && <ActionError error={unpin.error} />}
      {task.allowed.includes('unpin') && (
        <p className="actions">
          <Button pending={unpin.isPending} onClick={() => unpin.mutate(undefined)}>
            <Trans>Ôter l’épingle</Trans>
          </Button>
        </p>
      )}
    </Note>
  );
}
