// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { pinTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Sets the day before which a task does not start, and says why. */
export function PinForm({ task }: { task: Planning['Task'] }) {
  const { t } = useLingui();
  const { today } = useSession();
  const [notBefore, setNotBefore] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const pin = useCommand('planning', () => pinTask(task, { notBefore, reason: text.trim() }));
  const [dayId, reasonId] = [`pin-day-${task.id}`, `pin-reason-${task.id}`];
  const noReason = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (notBefore === '') focusField(dayId);
    else if (noReason) focusField(reasonId);
    else pin.mutate(undefined);
  };
  return (
    <FieldErrors error={pin.error} fields={{ notBefore: dayId, reason: reasonId }}>
      <form className="help" onSubmit={submit} noValidate>
        <TextField
          id={dayId}
          type="date"
          label={<Trans>Pas avant le</Trans>}
          hint={
            <Trans>
              Le plan ne change pas tout de suite : le prochain recalage des dates en tient compte.
            </Trans>
          }
          min={today}
          value={notBefore}
          error={tried && notBefore === '' ? t`Il manque le jour.` : undefined}
          onChange={(event) => setNotBefore(event.currentTarget.value)}
        />
        <TextArea
          id={reasonId}
          label={<Trans>Pourquoi pas avant</Trans>}
          maxLength={1000}
          value={text}
          error={tried && noReason ? t`Il manque la raison. Écrivez-la en une phrase.` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {pin.error !== null && <ActionError error={pin.error} />}
        <div className="actions">
          <Button type="submit" pending={pin.isPending}>
            <Trans>Épingler la date</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
