// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { ActionError } from '../../ui/action-error.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextArea } from '../../ui/text-area.tsx';

type Props = { pending: boolean; error: Error | null; onEnd: (message: string) => void };

/** Ends an activation: access is taken back, so it says why first. */
export function EndForm({ pending, error, onEnd }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') focusField('end-message');
    else onEnd(text.trim());
  };
  return (
    <Disclosure summary={<Trans>Arrêter cette activation</Trans>}>
      <FieldErrors error={error} fields={{ message: 'end-message' }}>
        <form className="help" onSubmit={submit} noValidate>
          <TextArea
            id="end-message"
            label={<Trans>Pourquoi</Trans>}
            hint={<Trans>Les personnes de la structure perdront l’accès.</Trans>}
            maxLength={1000}
            value={text}
            error={
              tried && text.trim() === ''
                ? t`Il manque la raison. Écrivez-la en une phrase.`
                : undefined
            }
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {error !== null && <ActionError error={error} />}
          <div className="actions">
            <Button type="submit" pending={pending}>
              <Trans>Arrêter l’activation</Trans>
            </Button>
          </div>
        </form>
      </FieldErrors>
    </Disclosure>
  );
}
