// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { blockTask } from '../../api/task-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { BLOCK_REASONS } from '../../words/task-words.ts';

type Reason = Planning['BlockReasonCode'];

/** Says what blocks a task. */
export function BlockForm({ task }: { task: Planning['Task'] }) {
  const { t, i18n } = useLingui();
  const [reason, setReason] = useState<Reason>('person-missing');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const block = useCommand('planning', () => blockTask(task, reason, text.trim()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') focusField(`block-text-${task.id}`);
    else block.mutate(undefined);
  };
  return (
    <FieldErrors
      error={block.error}
      fields={{ reason: `block-reason-${task.id}`, text: `block-text-${task.id}` }}
    >
      <form className="help" onSubmit={submit} noValidate>
        <SelectField
          id={`block-reason-${task.id}`}
          label={<Trans>Ce qui bloque</Trans>}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as Reason)}
        >
          {Object.entries(BLOCK_REASONS).map(([code, words]) => (
            <option key={code} value={code}>
              {i18n._(words)}
            </option>
          ))}
        </SelectField>
        <TextArea
          id={`block-text-${task.id}`}
          label={<Trans>Ce qui se passe, et qui peut agir</Trans>}
          maxLength={1000}
          value={text}
          error={
            tried && text.trim() === ''
              ? t`Il manque l’explication. Écrivez-la en une phrase.`
              : undefined
          }
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {block.error !== null && <ActionError error={block.error} />}
        <div className="actions">
          <Button type="submit" pending={block.isPending}>
            <Trans>Signaler le blocage</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
