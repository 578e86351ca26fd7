// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { publishKnownProblem } from '../../api/report-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = {
  organisationId: string;
  instances: readonly { readonly id: string; readonly name: string }[];
};

/** Says that a problem is known, so that people read of it before they write. */
export function KnownProblemForm({ organisationId, instances }: Props) {
  const { t } = useLingui();
  const empty = { instanceId: instances[0]?.id ?? '', title: '', advice: '' };
  // Another key once one is published: the form serves again.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [value, setValue] = useState(empty);
  const [tried, setTried] = useState(false);
  const id = (name: string) => `known-${name}-${organisationId}`;
  const fields = { title: id('title'), advice: id('advice') };
  const publish = useCommand(
    'catalog',
    () => publishKnownProblem(value, key),
    () => {
      setValue(empty);
      setTried(false);
      setKey(crypto.randomUUID());
    },
  );
  const missing = {
    title: value.title.trim() === '' && t`Il manque le titre.`,
    advice: value.advice.trim() === '' && t`Il manque ce que les gens peuvent faire en attendant.`,
  };
  const field = (name: 'title' | 'advice') => ({
    id: fields[name],
    value: value[name],
    error: tried && missing[name] !== false ? missing[name] : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setValue({ ...value, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = (['title', 'advice'] as const).find((name) => missing[name] !== false);
    if (first === undefined) publish.mutate(undefined);
    else focusField(fields[first]);
  };
  return (
    <FieldErrors error={publish.error} fields={fields}>
      <form onSubmit={submit} noValidate>
        <SelectField
          id={id('instance')}
          label={<Trans>Outil concerné</Trans>}
          value={value.instanceId}
          onChange={(event) => setValue({ ...value, instanceId: event.currentTarget.value })}
        >
          {instances.map((instance) => (
            <option key={instance.id} value={instance.id}>
              {instance.name}
            </option>
          ))}
        </SelectField>
        <TextField {...field('title')} maxLength={160} label={<Trans>En quelques mots</Trans>} />
        <TextArea
          {...field('advice')}
          maxLength={1000}
          label={<Trans>Ce que les gens peuvent faire en attendant</Trans>}
        />
        {publish.error !== null && <ActionError error={publish.error} />}
        <div className="actions">
          <Button type="submit" pending={publish.isPending}>
            <Trans>Publier ce problème</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
