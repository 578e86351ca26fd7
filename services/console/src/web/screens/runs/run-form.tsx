// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Hat } from '../../../shared/session.ts';
import { createRun, previewRun } from '../../api/run-commands.ts';
import { offersQuery } from '../../api/offer-queries.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RunPreview } from './run-preview.tsx';
import { RunWhom, type Whom } from './run-whom.tsx';

const OFFERS = 100;
type Order = Catalog['NewActivationRun'];

/** What to activate and for whom; shown before it is asked for. */
export function RunForm({ organisation }: { organisation: Hat['organisation'] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const key = useOnceKey();
  const { data } = useQuery(offersQuery({ size: OFFERS }));
  const [name, setName] = useState('');
  const [message, setMessage] = useState('');
  const [whom, setWhom] = useState<Whom>({ tiers: ['departmental'] });
  const [isRule, setIsRule] = useState(false);
  const [offerIds, setOfferIds] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const preview = useCommand('catalog', previewRun);
  const create = useCommand(
    'catalog',
    (order: Order) => createRun(order, key),
    ({ id }) => void navigate({ to: '/activations-en-nombre/$runId', params: { runId: id } }),
  );
  const order: Order = {
    kind: isRule ? 'rule' : 'once',
    name: name.trim(),
    organisationId: organisation.id,
    offerIds: [...offerIds],
    ...whom,
    ...(message.trim() !== '' && { message: message.trim() }),
  };
  // What is asked for is what was shown: a change makes it be shown again.
  const isShown = JSON.stringify(preview.variables) === JSON.stringify(order);
  const noName = order.name === '';
  const noOffer = offerIds.length === 0;
  const send = (how: (order: Order) => void) => {
    setTried(true);
    if (noName) focusField('run-name');
    else if (!noOffer) how(order);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send((asked) => preview.mutate(asked));
  };
  const toggle = (id: string, isOn: boolean) =>
    setOfferIds(isOn ? [...offerIds, id] : offerIds.filter((one) => one !== id));
  return (
    <Panel className="yours" title={<Trans>Activer pour beaucoup de structures</Trans>}>
      <FieldErrors error={preview.error ?? create.error} fields={{ name: 'run-name' }}>
        <form onSubmit={submit} noValidate>
          <TextField
            id="run-name"
            label={<Trans>Un nom pour la retrouver</Trans>}
            maxLength={200}
            value={name}
            error={tried && noName ? t`Il manque le nom. Écrivez quelques mots.` : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <RunWhom isRule={isRule} onChange={setWhom} />
          <Check checked={isRule} onChange={(event) => setIsRule(event.currentTarget.checked)}>
            <Trans>
              En faire une règle : les structures qui arriveront plus tard l’auront aussi
            </Trans>
          </Check>
          <fieldset className="end">
            <legend className="label">
              <Trans>Les outils</Trans>
            </legend>
            {tried && noOffer && (
              <p className="small" role="alert">
                <Trans>Il manque l’outil. Cochez-en au moins un.</Trans>
              </p>
            )}
            {(data?.items ?? []).map((offer) => (
              <Check
                key={offer.id}
                checked={offerIds.includes(offer.id)}
                onChange={(event) => toggle(offer.id, event.currentTarget.checked)}
              >
                {offer.name} ({offer.toolName}, {offer.hosterName})
              </Check>
            ))}
          </fieldset>
          <TextArea
            id="run-message"
            label={<Trans>Un mot pour les structures (facultatif)</Trans>}
            maxLength={1000}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {preview.error !== null && <ActionError error={preview.error} />}
          {create.error !== null && <ActionError error={create.error} />}
          <div className="actions">
            <Button type="submit" pending={preview.isPending}>
              <Trans>Voir ce que cela ferait</Trans>
            </Button>
          </div>
          {preview.data !== undefined && isShown && (
            <>
              <RunPreview items={preview.data.items} />
              <div className="actions">
                <Button
                  look="main"
                  pending={create.isPending}
                  onClick={() => send((asked) => create.mutate(asked))}
                >
                  <Trans>Demander ces activations</Trans>
                </Button>
              </div>
            </>
          )}
        </form>
      </FieldErrors>
    </Panel>
  );
}
