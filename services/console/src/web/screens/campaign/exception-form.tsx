// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { grantDerogation, overrideFreeze } from '../../api/freeze-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { placeOf } from '../../territory/place.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = {
  freeze: Planning['Freeze'];
  /** Those that a derogation may be for; null for an override, which is for everybody. */
  organisations: readonly Planning['OrganisationRef'][] | null;
};

/** Lifts a freeze until a day, with a written reason: for one organisation, or for everybody. */
export function ExceptionForm({ freeze, organisations }: Props) {
  const { t } = useLingui();
  const [organisationId, setOrganisation] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(freeze.running?.lastDay ?? '');
  const [tried, setTried] = useState(false);
  const prefix = `${organisations === null ? 'override' : 'derogate'}-${freeze.id}`;
  const fields = {
    organisationId: `${prefix}-who`,
    reason: `${prefix}-why`,
    until: `${prefix}-until`,
  };
  const grant = useCommand('planning', () => {
    const asked = { reason: reason.trim(), until };
    return organisations === null
      ? overrideFreeze(freeze, asked)
      : grantDerogation(freeze, { ...asked, organisationId });
  });
  const missing = {
    who: organisations !== null && organisationId === '',
    why: reason.trim() === '',
    until: until === '',
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.who) focusField(fields.organisationId);
    else if (missing.why) focusField(fields.reason);
    else if (missing.until) focusField(fields.until);
    else grant.mutate(undefined);
  };
  return (
    <FieldErrors error={grant.error} fields={fields}>
      <form className="help" onSubmit={submit} noValidate>
        {organisations !== null && (
          <SelectField
            id={fields.organisationId}
            label={<Trans>Pour quel département</Trans>}
            value={organisationId}
            error={tried && missing.who ? t`Il manque le département.` : undefined}
            onChange={(event) => setOrganisation(event.currentTarget.value)}
          >
            <option value="">{t`Choisissez dans la liste`}</option>
            {organisations.map((one) => (
              <option key={one.id} value={one.id}>
                {placeOf(one)}
              </option>
            ))}
          </SelectField>
        )}
        <TextArea
          id={fields.reason}
          label={<Trans>Pourquoi</Trans>}
          hint={<Trans>La raison est lue par la strate au-dessus et reste au journal.</Trans>}
          maxLength={500}
          value={reason}
          error={
            tried && missing.why ? t`Il manque la raison. Écrivez-la en une phrase.` : undefined
          }
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextField
          id={fields.until}
          type="date"
          label={<Trans>Dernier jour</Trans>}
          value={until}
          error={tried && missing.until ? t`Il manque le dernier jour.` : undefined}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {grant.error !== null && <ActionError error={grant.error} />}
        <div className="actions">
          <Button type="submit" pending={grant.isPending}>
            {organisations === null ? (
              <Trans>Lever le gel</Trans>
            ) : (
              <Trans>Accorder la dérogation</Trans>
            )}
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
