// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Catalog } from '../../api/schemas.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { WITHDRAWAL_REASONS } from '../../words/activation-words.ts';

type Reason = Catalog['WithdrawalReason'];
type Props = {
  id: string;
  hint: ReactNode;
  action: ReactNode;
  pending: boolean;
  error: Error | null;
  onSend: (order: { reasonCode: Reason; message: string }) => void;
  /** More fields, between the reason and its words. */
  children?: ReactNode;
};

const REASONS = Object.keys(WITHDRAWAL_REASONS) as Reason[];

/** Takes something back from people: never without a reason and a sentence for them. */
export function WithdrawalForm({ id, hint, action, pending, error, onSend, children }: Props) {
  const { t, i18n } = useLingui();
  const [reasonCode, setReasonCode] = useState<Reason | ''>('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const message = text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reasonCode === '') focusField(`${id}-reason`);
    else if (message === '') focusField(id);
    else onSend({ reasonCode, message });
  };
  return (
    <FieldErrors error={error} fields={{ message: id, reasonCode: `${id}-reason` }}>
      <form className="help" onSubmit={submit} noValidate>
        <SelectField
          id={`${id}-reason`}
          label={<Trans>La raison</Trans>}
          value={reasonCode}
          error={
            tried && reasonCode === '' ? t`Il manque la raison. Choisissez-en une.` : undefined
          }
          onChange={(event) => setReasonCode(event.currentTarget.value as Reason | '')}
        >
          <option value="">{t`Choisir…`}</option>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {i18n._(WITHDRAWAL_REASONS[reason])}
            </option>
          ))}
        </SelectField>
        {children}
        <TextArea
          id={id}
          label={<Trans>Un mot pour les personnes concernées</Trans>}
          hint={hint}
          maxLength={1000}
          value={text}
          error={tried && message === '' ? t`Il manque le message. Écrivez une phrase.` : undefined}
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
