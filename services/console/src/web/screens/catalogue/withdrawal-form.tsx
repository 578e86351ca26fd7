// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Catalog } from '../../api/schemas.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useTextForm } from '../../ui/use-text-form.ts';
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
  const { value, field, submitting } = useTextForm(
    { reasonCode: '', message: '' },
    {
      reasonCode: { id: `${id}-reason`, missing: t`Il manque la raison. Choisissez-en une.` },
      message: { id, missing: t`Il manque le message. Écrivez une phrase.` },
    },
  );
  const send = () =>
    onSend({ reasonCode: value.reasonCode as Reason, message: value.message.trim() });
  return (
    <FieldErrors error={error} fields={{ message: id, reasonCode: `${id}-reason` }}>
      <form className="help" onSubmit={submitting(send)} noValidate>
        <SelectField {...field('reasonCode')} label={<Trans>La raison</Trans>}>
          <option value="">{t`Choisir…`}</option>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {i18n._(WITHDRAWAL_REASONS[reason])}
            </option>
          ))}
        </SelectField>
        {children}
        <TextArea
          {...field('message')}
          label={<Trans>Un mot pour les personnes concernées</Trans>}
          hint={hint}
          maxLength={1000}
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
