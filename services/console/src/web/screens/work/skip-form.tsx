// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { skipTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** Decides that a task is not needed here, and says why. */
export function SkipForm({ task }: { task: Planning['Task'] }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const skip = useCommand('planning', () => skipTask(task, text.trim()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') focusField(`skip-${task.id}`);
    else skip.mutate(undefined);
  };
  return (
    <FieldErrors error={skip.error} fields={{ message: `skip-${task.id}` }}>
      <form className="help" onSubmit={submit} noValidate>
        <TextArea
          id={`skip-${task.id}`}
          label={<Trans>Pourquoi elle n’est pas nécessaire ici</Trans>}
          maxLength={1000}
          value={text}
          error={
            tried && text.trim() === ''
              ? t`Il manque la raison. Écrivez-la en une phrase.`
              : undefined
          }
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {skip.error !== null && <ActionError error={skip.error} />}
        <div className="actions">
          <Button type="submit" pending={skip.isPending}>
            <Trans>Écarter la tâche</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
