// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { planMaintenance } from '../../api/health-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRenewedKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTextForm } from '../../ui/use-text-form.ts';
import { InstanceField } from './instance-field.tsx';

type Props = {
  organisationId: string;
  instances: readonly { readonly id: string; readonly name: string }[];
};

const EMPTY = { instanceId: '', startsAt: '', endsAt: '', message: '' };

/** What the browser's field for a local time holds, as an instant. */
const instantOf = (local: string): string => new Date(local).toISOString();

/** Announces a time when the hoster works on its tools. */
export function MaintenanceForm({ organisationId, instances }: Props) {
  const { t } = useLingui();
  const [key, renewKey] = useRenewedKey();
  const id = (name: string) => `maintenance-${name}-${organisationId}`;
  const fields = { startsAt: id('start'), endsAt: id('end'), message: id('message') };
  const { value, set, reset, field, submitting } = useTextForm(EMPTY, {
    startsAt: { id: fields.startsAt, missing: t`Il manque le début.` },
    endsAt: { id: fields.endsAt, missing: t`Il manque la fin.` },
    message: { id: fields.message, missing: t`Il manque le message. Écrivez-le en une phrase.` },
  });
  const { instanceId, startsAt, endsAt, message } = value;
  const plan = useCommand(
    'catalog',
    () =>
      planMaintenance(
        {
          hosterOrganisationId: organisationId,
          startsAt: instantOf(startsAt),
          endsAt: instantOf(endsAt),
          message: message.trim(),
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
    <FieldErrors error={plan.error} fields={fields}>
      <form onSubmit={submitting(() => plan.mutate(undefined))} noValidate>
        <InstanceField
          id={id('instance')}
          instances={instances}
          value={instanceId}
          onChange={(next) => set({ instanceId: next })}
        />
        <div className="two">
          <TextField {...field('startsAt')} type="datetime-local" label={<Trans>Début</Trans>} />
          <TextField {...field('endsAt')} type="datetime-local" label={<Trans>Fin</Trans>} />
        </div>
        <TextArea
          {...field('message')}
          maxLength={500}
          label={<Trans>Ce que les gens doivent savoir</Trans>}
          hint={<Trans>Par exemple : « Vos fichiers sont gardés ; la visio ne marche pas. »</Trans>}
        />
        {plan.error !== null && <ActionError error={plan.error} />}
        <div className="actions">
          <Button type="submit" pending={plan.isPending}>
            <Trans>Annoncer cette maintenance</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
