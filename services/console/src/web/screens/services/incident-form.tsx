// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { openIncident } from '../../api/health-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { IncidentStateField } from './incident-state-field.tsx';
import { InstanceField } from './instance-field.tsx';

type Props = {
  organisationId: string;
  instances: readonly { readonly id: string; readonly name: string }[];
};

type Value = {
  instanceId: string;
  title: string;
  message: string;
  state: Catalog['IncidentState'];
};

const EMPTY: Value = { instanceId: '', title: '', message: '', state: 'investigating' };

/** Tells everybody that something goes wrong. */
export function IncidentForm({ organisationId, instances }: Props) {
  const { t } = useLingui();
  // Another key once one is published: the form serves again.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [value, setValue] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const id = (name: string) => `incident-${name}-${organisationId}`;
  const fields = { title: id('title'), message: id('message'), state: id('state') };
  const { instanceId, ...words } = value;
  const open = useCommand(
    'catalog',
    () =>
      openIncident(
        {
          hosterOrganisationId: organisationId,
          ...words,
          ...(instanceId !== '' && { instanceId }),
        },
        key,
      ),
    () => {
      setValue(EMPTY);
      setTried(false);
      setKey(crypto.randomUUID());
    },
  );
  const missing = {
    title: value.title.trim() === '' && t`Il manque le titre.`,
    message: value.message.trim() === '' && t`Il manque le message. Écrivez-le en une phrase.`,
  };
  const field = (name: 'title' | 'message') => ({
    id: fields[name],
    value: value[name],
    error: tried && missing[name] !== false ? missing[name] : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setValue({ ...value, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = (['title', 'message'] as const).find((name) => missing[name] !== false);
    if (first === undefined) open.mutate(undefined);
    else focusField(fields[first]);
  };
  return (
    <FieldErrors error={open.error} fields={fields}>
      <form onSubmit={submit} noValidate>
        <InstanceField
          id={id('instance')}
          instances={instances}
          value={instanceId}
          onChange={(next) => setValue({ ...value, instanceId: next })}
        />
        <TextField
          {...field('title')}
          maxLength={160}
          label={<Trans>En quelques mots</Trans>}
          hint={<Trans>Par exemple : « Les fichiers s’ouvrent lentement ».</Trans>}
        />
        <IncidentStateField
          id={fields.state}
          value={value.state}
          onChange={(state) => setValue({ ...value, state })}
        />
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
