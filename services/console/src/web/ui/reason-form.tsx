// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ActionError } from './action-error.tsx';
import { Button } from './button.tsx';
import { FieldErrors } from './field-errors.tsx';
import { focusField } from './focus-field.ts';
import { TextArea } from './text-area.tsx';

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What the button says. */
  action: ReactNode;
  pending: boolean;
  error: Error | null;
  onSend: (reason: string) => void;
};

/** Asks for the reason of a step that is not taken without one. */
export function ReasonForm({ id, label, hint, action, pending, error, onSend }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const reason = text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === '') focusField(id);
    else onSend(reason);
  };
  return (
    <FieldErrors error={error} fields={{ message: id }}>
      <form className="help" onSubmit={submit} noValidate>
        <TextArea
          id={id}
          label={label}
          hint={hint}
          maxLength={1000}
          value={text}
          error={
            tried && reason === '' ? t`Il manque la raison. Écrivez-la en une phrase.` : undefined
          }
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error !== null && <ActionError error={error} />}
        <div className="actions">
          <Button type="submit" pending={pending}>
            {action}
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
