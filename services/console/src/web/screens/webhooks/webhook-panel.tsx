// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import {
  removeWebhook,
  replayFailed,
  rotateWebhookSecret,
  switchWebhook,
  tryWebhook,
} from '../../api/webhook-commands.ts';
import { shortInstant } from '../../format/instant.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { WEBHOOK_STATES } from '../../words/webhook-words.ts';
import { DeliveryList } from './delivery-list.tsx';

type Props = { webhook: Catalog['Webhook']; onSecret: (secret: string) => void };

/** One webhook: how it does, what may be done with it, what was sent to it. */
export function WebhookPanel({ webhook, onSecret }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { id, address, description, state, failingSince, previousSecretUntil } = webhook;
  const isActive = state === 'active';
  const when = (instant: string) => shortInstant(instant, i18n.locale, today);
  const since = failingSince && when(failingSince);
  const until = previousSecretUntil && when(previousSecretUntil);
  const toggle = useCommand('catalog', () =>
    switchWebhook(webhook, isActive ? 'paused' : 'active'),
  );
  const rotate = useCommand(
    'catalog',
    () => rotateWebhookSecret(id),
    ({ secret }) => onSecret(secret),
  );
  const attempt = useCommand('catalog', () => tryWebhook(id));
  const replay = useCommand('catalog', () => replayFailed(id));
  const remove = useCommand('catalog', () => removeWebhook(webhook));
  const failed = [toggle, rotate, attempt, replay, remove].find(({ error }) => error !== null);
  return (
    <Panel title={address}>
      <p>
        <StateLabel {...WEBHOOK_STATES[state].look}>
          {i18n._(WEBHOOK_STATES[state].label)}
        </StateLabel>{' '}
        {description}
      </p>
      {since !== null && (
        <p className="small">
          <Trans>Aucun message n’est reçu depuis le {since}.</Trans>
        </p>
      )}
      {until !== null && (
        <p className="small muted">
          <Trans>Deux secrets signent jusqu’au {until}.</Trans>
        </p>
      )}
      {failed?.error instanceof Error && <ActionError error={failed.error} />}
      <p className="actions">
        {isActive && (
          <>
            <Button pending={attempt.isPending} onClick={() => attempt.mutate(undefined)}>
              <Trans>Envoyer un essai</Trans>
            </Button>
            <Button
              look="quiet"
              pending={replay.isPending}
              onClick={() => replay.mutate(undefined)}
            >
              <Trans>Renvoyer ce qui a échoué</Trans>
            </Button>
          </>
        )}
        <Button look="quiet" pending={toggle.isPending} onClick={() => toggle.mutate(undefined)}>
          {isActive ? <Trans>Mettre en pause</Trans> : <Trans>Remettre en route</Trans>}
        </Button>
        <Button look="quiet" pending={rotate.isPending} onClick={() => rotate.mutate(undefined)}>
          <Trans>Remplacer le secret</Trans>
        </Button>
        <Button look="quiet" pending={remove.isPending} onClick={() => remove.mutate(undefined)}>
          <Trans>Supprimer</Trans>
          <span className="vh"> {address}</span>
        </Button>
      </p>
      <DeliveryList webhook={webhook} />
    </Panel>
  );
}
