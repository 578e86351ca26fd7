// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = {
  id: string;
  hint: ReactNode;
  /** Last day that is proposed; empty for none. */
  until: string;
  action: ReactNode;
  pending: boolean;
  error: Error | null;
  /** Fields before the reason. */
  children?: ReactNode;
  /** The id of a field before the reason that is still empty. */
  empty?: string | undefined;
  onTry?: () => void;
  onSend: (asked: { reason: string; until: string }) => void;
};

/** Asks for a written reason and a last day. */
export function ReasonUntilForm(props: Props) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(props.until);
  const [tried, setTried] = useState(false);
  const fields = { reason: `${props.id}-why`, until: `${props.id}-until` };
  const missing = { why: reason.trim() === '', until: until === '' };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    props.onTry?.();
    if (props.empty !== undefined) focusField(props.empty);
    else if (missing.why) focusField(fields.reason);
    else if (missing.until) focusField(fields.until);
    else props.onSend({ reason: reason.trim(), until });
  };
  return (
    <FieldErrors error={props.error} fields={fields}>
      <form className="help" onSubmit={submit} noValidate>
        {props.children}
        <TextArea
          id={fields.reason}
          label={<Trans>Pourquoi</Trans>}
          hint={props.hint}
          maxLength={500}
          value={reason}
          error={
            tried && missing.why ? t`Il manque la raison. Écrivez-la en une phrase.` : undefined
          }
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextField
          id={fields.until}
          type="date"
          label={<Trans>Dernier jour</Trans>}
          value={until}
          error={tried && missing.until ? t`Il manque le dernier jour.` : undefined}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {props.error !== null && <ActionError error={props.error} />}
        <div className="actions">
          <Button type="submit" pending={props.pending}>
            {props.action}
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
