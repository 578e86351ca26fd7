// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { type HelpReason, askForHelp } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Note } from '../../ui/note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { HelpWords } from './help-words.tsx';

const REASONS: readonly HelpReason[] = ['how', 'time', 'means', 'other'];

/** Asks the tier above for help. */
export function AskForHelp({ taskId }: { taskId: string }) {
  const [reason, setReason] = useState<HelpReason>('how');
  const [text, setText] = useState('');
  const key = useOnceKey();
  const ask = useCommand('planning', () => askForHelp(taskId, key, reason, text.trim()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(undefined);
  };
  if (ask.isSuccess) {
    return (
      <Note tone="live" said="politely">
        <p>
          <Trans>Votre demande est partie. Elle reste affichée ici jusqu’à la réponse.</Trans>
        </p>
      </Note>
    );
  }
  return (
    <FieldErrors error={ask.error} fields={{ text: `help-text-${taskId}` }}>
      <form className="help" onSubmit={submit}>
        <fieldset>
          <legend className="label">
            <Trans>Qu’est-ce qui vous aiderait ?</Trans>
          </legend>
          {REASONS.map((one) => (
            <Check
              key={one}
              type="radio"
              name={`help-${taskId}`}
              checked={one === reason}
              onChange={() => setReason(one)}
            >
              <HelpWords reason={one} />
            </Check>
          ))}
        </fieldset>
        <TextArea
          id={`help-text-${taskId}`}
          label={<Trans>Précisions (facultatif)</Trans>}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {ask.error !== null && <ActionError error={ask.error} />}
        <div className="actions">
          <Button type="submit" pending={ask.isPending}>
            <Trans>Demander de l’aide</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
