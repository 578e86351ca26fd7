// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { openIncident } from '../../api/health-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRenewedKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTextForm } from '../../ui/use-text-form.ts';
import { IncidentStateField } from './incident-state-field.tsx';
import { InstanceField } from './instance-field.tsx';

type Props = {
  organisationId: string;
  instances: readonly { readonly id: string; readonly name: string }[];
};

const EMPTY = { instanceId: '', title: '', message: '' };

/** Tells everybody that something goes wrong. */
export function IncidentForm({ organisationId, instances }: Props) {
  const { t } = useLingui();
  const [key, renewKey] = useRenewedKey();
  const [state, setState] = useState<Catalog['IncidentState']>('investigating');
  const id = (name: string) => `incident-${name}-${organisationId}`;
  const fields = { title: id('title'), message: id('message'), state: id('state') };
  const { value, set, reset, field, submitting } = useTextForm(EMPTY, {
    title: { id: fields.title, missing: t`Il manque le titre.` },
    message: { id: fields.message, missing: t`Il manque le message. Écrivez-le en une phrase.` },
  });
  const { instanceId, ...words } = value;
  const open = useCommand(
    'catalog',
    () =>
      openIncident(
        {
          hosterOrganisationId: organisationId,
          ...words,
          state,
          ...(instanceId !== '' && { instanceId }),
        },
        key,
      ),
    () => {
      reset();
      renewKey();
    },
  );
  return (
    <FieldErrors error={open.error} fields={fields}>
      <form onSubmit={submitting(() => open.mutate(undefined))} noValidate>
        <InstanceField
          id={id('instance')}
          instances={instances}
          value={instanceId}
          onChange={(next) => set({ instanceId: next })}
        />
        <TextField
          {...field('title')}
          maxLength={160}
          label={<Trans>En quelques mots</Trans>}
          hint={<Trans>Par exemple : « Les fichiers s’ouvrent lentement ».</Trans>}
        />
        <IncidentStateField id={fields.state} value={state} onChange={setState} />
        <TextArea
          {...field('message')}
          maxLength={1000}
          label={<Trans>Ce que les gens doivent savoir</Trans>}
        />
        {open.error !== null && <ActionError error={open.error} />}
        <div className="actions">
          <Button type="submit" pending={open.isPending}>
            <Trans>Publier cet incident</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
