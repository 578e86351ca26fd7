// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ActionError } from './action-error.tsx';
import { FieldErrors } from './field-errors.tsx';
import { focusField } from './focus-field.ts';
import { Button } from './button.tsx';
import { TextArea } from './text-area.tsx';

type Props = {
  id: string;
  acceptLabel: ReactNode;
  refuseLabel: ReactNode;
  canAccept: boolean;
  canRefuse: boolean;
  pending: boolean;
  error: Error | null;
  onAccept: () => void;
  onRefuse: (message: string) => void;
};

/** Two answers to what another tier declared; a refusal always carries a message. */
export function AcceptOrRefuse(props: Props) {
  const { t } = useLingui();
  const [refusing, setRefusing] = useState(false);
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(false);
  const field = `refuse-${props.id}`;
  const opener = `${field}-open`;
  const refuse = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefused(true);
    if (message.trim() === '') focusField(field);
    else props.onRefuse(message.trim());
  };
  const ask = (wanted: boolean) => {
    setRefusing(wanted);
    // What is pressed goes away: the focus follows to what takes its place.
    requestAnimationFrame(() => focusField(wanted ? field : opener));
  };
  return (
    <FieldErrors error={props.error} fields={{ message: field }}>
      <div className="decide end">
        {props.error !== null && <ActionError error={props.error} />}
        {!refusing && (
          <div className="actions">
            {props.canAccept && (
              <Button
                look="main"
                pending={props.pending && !refused}
                onClick={() => {
                  setRefused(false);
                  props.onAccept();
                }}
              >
                {props.acceptLabel}
              </Button>
            )}
            {props.canRefuse && (
              <Button id={opener} onClick={() => ask(true)}>
                {props.refuseLabel}
              </Button>
            )}
          </div>
        )}
        {refusing && (
          <form onSubmit={refuse} noValidate>
            <TextArea
              id={field}
              label={<Trans>Pourquoi, et ce qu’il faut reprendre</Trans>}
              maxLength={1000}
              value={message}
              error={
                tried && message.trim() === ''
                  ? t`Il manque le message. Dites ce qu’il faut reprendre.`
                  : undefined
              }
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <div className="actions end">
              <Button look="main" type="submit" pending={props.pending && refused}>
                <Trans>Envoyer le refus</Trans>
              </Button>
              <Button onClick={() => ask(false)}>
                <Trans>Ne pas refuser</Trans>
              </Button>
            </div>
          </form>
        )}
      </div>
    </FieldErrors>
  );
}
