// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { startTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextField } from '../../ui/text-field.tsx';

/** Says that a task began on an earlier day. */
export function StartedOnForm({ task }: { task: Planning['Task'] }) {
  const { t } = useLingui();
  const { today } = useSession();
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const start = useCommand('planning', (startedOn: string) => startTask(task, startedOn));
  const id = `started-${task.id}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day === '') focusField(id);
    else start.mutate(day);
  };
  return (
    <FieldErrors error={start.error} fields={{ startedOn: id }}>
      <form className="help" onSubmit={submit} noValidate>
        <TextField
          id={id}
          type="date"
          label={<Trans>Commencée le</Trans>}
          max={today}
          value={day}
          error={tried && day === '' ? t`Il manque le jour.` : undefined}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {start.error !== null && <ActionError error={start.error} />}
        <div className="actions">
          <Button type="submit" pending={start.isPending}>
            <Trans>Noter ce jour</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
