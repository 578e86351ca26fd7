// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { askForDecision } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** Asks the tier above for a decision. */
export function AskForDecision({ taskId }: { taskId: string }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const key = useOnceKey();
  const ask = useCommand('planning', () => askForDecision(taskId, key, text.trim()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') focusField(`decision-${taskId}`);
    else ask.mutate(undefined);
  };
  if (ask.isSuccess) {
    return (
      <Note tone="live" said="politely">
        <p>
          <Trans>Votre question est partie. Elle reste affichée ici jusqu’à la réponse.</Trans>
        </p>
      </Note>
    );
  }
  return (
    <FieldErrors error={ask.error} fields={{ text: `decision-${taskId}` }}>
      <form className="help" onSubmit={submit} noValidate>
        <TextArea
          id={`decision-${taskId}`}
          label={<Trans>Votre question</Trans>}
          hint={<Trans>Dites ce que vous proposez et pour quand.</Trans>}
          maxLength={2000}
          value={text}
          error={tried && text.trim() === '' ? t`Il manque votre question. Écrivez-la.` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {ask.error !== null && <ActionError error={ask.error} />}
        <div className="actions">
          <Button type="submit" pending={ask.isPending}>
            <Trans>Poser la question</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
