// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { grantDerogation, overrideFreeze } from '../../api/freeze-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { placeOf } from '../../territory/place.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { ReasonUntilForm } from './reason-until-form.tsx';

type Props = {
  freeze: Planning['Freeze'];
  /** Those that a derogation may be for; null for an override, which is for everybody. */
  organisations: readonly Planning['OrganisationRef'][] | null;
};

/** Lifts a freeze until a day, with a written reason: for one organisation, or for everybody. */
export function ExceptionForm({ freeze, organisations }: Props) {
  const { t } = useLingui();
  const [organisationId, setOrganisation] = useState('');
  const [tried, setTried] = useState(false);
  const prefix = `${organisations === null ? 'override' : 'derogate'}-${freeze.id}`;
  const who = `${prefix}-who`;
  const isEmpty = organisations !== null && organisationId === '';
  const grant = useCommand('planning', (asked: Planning['NewOverride']) =>
    organisations === null
      ? overrideFreeze(freeze, asked)
      : grantDerogation(freeze, { ...asked, organisationId }),
  );
  return (
    <ReasonUntilForm
      id={prefix}
      hint={<Trans>La raison est lue par la strate au-dessus et reste au journal.</Trans>}
      until={freeze.running?.lastDay ?? ''}
      action={
        organisations === null ? <Trans>Lever le gel</Trans> : <Trans>Accorder la dérogation</Trans>
      }
      pending={grant.isPending}
      error={grant.error}
      empty={isEmpty ? who : undefined}
      onTry={() => setTried(true)}
      onSend={(asked) => grant.mutate(asked)}
    >
      {organisations !== null && (
        <SelectField
          id={who}
          label={<Trans>Pour quel département</Trans>}
          value={organisationId}
          error={tried && isEmpty ? t`Il manque le département.` : undefined}
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
    </ReasonUntilForm>
  );
}
