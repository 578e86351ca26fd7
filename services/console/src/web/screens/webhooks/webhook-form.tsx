// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { createWebhook } from '../../api/webhook-commands.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EVENT_SUBJECTS } from '../../words/webhook-words.ts';
import { EVENT_TYPES } from './event-types.ts';

const FIELDS = { address: 'webhook-address', description: 'webhook-description' };

type Props = { organisationId: string; onSecret: (secret: string) => void };

/** Has an address told what happens. */
export function WebhookForm({ organisationId, onSecret }: Props) {
  const { t, i18n } = useLingui();
  const [address, setAddress] = useState('');
  const [description, setDescription] = useState('');
  const [subjects, setSubjects] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const eventTypes: Catalog['EventType'][] = EVENT_TYPES.filter((type) =>
    subjects.some((prefix) => type.startsWith(prefix)),
  );
  const create = useCommand(
    'catalog',
    () => createWebhook({ organisationId, address: address.trim(), description, eventTypes }),
    ({ secret }) => {
      onSecret(secret);
      setAddress('');
      setDescription('');
      setSubjects([]);
      setTried(false);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (address.trim() === '') focusField(FIELDS.address);
    else create.mutate(undefined);
  };
  return (
    <FieldErrors error={create.error} fields={FIELDS}>
      <Panel className="c4" title={<Trans>Créer un webhook</Trans>}>
        {create.error !== null && <ActionError error={create.error} />}
        <form onSubmit={submit} noValidate>
          <TextField
            id={FIELDS.address}
            type="url"
            label={<Trans>Adresse à prévenir</Trans>}
            hint={<Trans>Publique et en https.</Trans>}
            maxLength={500}
            value={address}
            error={tried && address.trim() === '' ? t`Il manque l’adresse.` : undefined}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <TextField
            id={FIELDS.description}
            label={<Trans>À quoi il sert (facultatif)</Trans>}
            maxLength={160}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <fieldset className="end">
            <legend className="label">
              <Trans>De quoi le prévenir</Trans>
            </legend>
            <p className="small muted">
              <Trans>De tout, si rien n’est coché.</Trans>
            </p>
            {EVENT_SUBJECTS.map(({ prefix, label }) => (
              <Check
                key={prefix}
                checked={subjects.includes(prefix)}
                onChange={({ currentTarget: { checked } }) =>
                  setSubjects(
                    checked ? [...subjects, prefix] : subjects.filter((one) => one !== prefix),
                  )
                }
              >
                {i18n._(label)}
              </Check>
            ))}
          </fieldset>
          <p className="actions">
            <Button look="main" type="submit" pending={create.isPending}>
              <Trans>Créer le webhook</Trans>
            </Button>
          </p>
        </form>
      </Panel>
    </FieldErrors>
  );
}
