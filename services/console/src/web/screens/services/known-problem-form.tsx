// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { publishKnownProblem } from '../../api/report-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRenewedKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTextForm } from '../../ui/use-text-form.ts';

type Props = {
  organisationId: string;
  instances: readonly { readonly id: string; readonly name: string }[];
};

/** Says that a problem is known, so that people read of it before they write. */
export function KnownProblemForm({ organisationId, instances }: Props) {
  const { t } = useLingui();
  const [key, renewKey] = useRenewedKey();
  const id = (name: string) => `known-${name}-${organisationId}`;
  const fields = { title: id('title'), advice: id('advice') };
  const { value, set, reset, field, submitting } = useTextForm(
    { instanceId: instances[0]?.id ?? '', title: '', advice: '' },
    {
      title: { id: fields.title, missing: t`Il manque le titre.` },
      advice: {
        id: fields.advice,
        missing: t`Il manque ce que les gens peuvent faire en attendant.`,
      },
    },
  );
  const publish = useCommand(
    'catalog',
    () => publishKnownProblem(value, key),
    () => {
      reset();
      renewKey();
    },
  );
  return (
    <FieldErrors error={publish.error} fields={fields}>
      <form onSubmit={submitting(() => publish.mutate(undefined))} noValidate>
        <SelectField
          id={id('instance')}
          label={<Trans>Outil concerné</Trans>}
          value={value.instanceId}
          onChange={(event) => set({ instanceId: event.currentTarget.value })}
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
