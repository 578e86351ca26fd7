// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { requestActivation } from '../../api/activation-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ActivationLabel } from './activation-label.tsx';

/** The request of an offer, or why it cannot be made, or what became of it. */
export function RequestPanel({
  offer,
  taskId,
}: {
  offer: Catalog['Offer'];
  taskId: string | undefined;
}) {
  const navigate = useNavigate();
  const [message, setMessage] = useState('');
  const key = useOnceKey();
  const verdict = offer.verdict;
  const request = useCommand(
    'catalog',
    () =>
      requestActivation(
        {
          offerId: offer.id,
          organisationId: verdict?.organisationId ?? '',
          ...(taskId === undefined ? {} : { taskId }),
          ...(message.trim() === '' ? {} : { message: message.trim() }),
        },
        key,
      ),
    ({ id }) => void navigate({ to: '/activations/$activationId', params: { activationId: id } }),
  );
  if (verdict === undefined) return null;
  if (verdict.activation !== null) {
    const { activationId, organisationName, state } = verdict.activation;
    return (
      <Panel title={<Trans>Déjà demandé</Trans>} className="yours">
        <p className="t-meta">
          <ActivationLabel state={state} />
          <span>{organisationName}</span>
        </p>
        <p className="actions end">
          <Link
            className={buttonClass('main')}
            to="/activations/$activationId"
            params={{ activationId }}
          >
            <Trans>Suivre l’activation</Trans>
          </Link>
        </p>
      </Panel>
    );
  }
  if (!verdict.requestable) {
    return (
      <Panel title={<Trans>Pas de demande possible</Trans>}>
        <ul className="bullets">
          {verdict.reasons.map(({ code, sentence }) => (
            <li key={code}>{sentence}</li>
          ))}
        </ul>
      </Panel>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate(undefined);
  };
  return (
    <Panel
      className="yours"
      title={<Trans>Demander cet outil</Trans>}
      hint={<Trans>La demande est au nom de votre structure.</Trans>}
    >
      <FieldErrors error={request.error} fields={{ message: 'request-message' }}>
        <form onSubmit={submit}>
          <TextArea
            id="request-message"
            label={<Trans>Un mot pour qui accepte (facultatif)</Trans>}
            maxLength={1000}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {request.error !== null && <ActionError error={request.error} />}
          <p className="actions end">
            <Button look="main" type="submit" pending={request.isPending}>
              <Trans>Demander {offer.toolName}</Trans>
            </Button>
          </p>
        </form>
      </FieldErrors>
    </Panel>
  );
}
