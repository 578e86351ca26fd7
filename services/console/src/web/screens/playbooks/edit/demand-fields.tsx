// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type PartProps, fieldOf } from './field-of.ts';

/** What a task takes from the resources of the network. */
export function DemandFields(part: PartProps) {
  const { t } = useLingui();
  const { values, onChange, errorOf } = part;
  const field = fieldOf(part);
  const days = { inputMode: 'decimal', maxLength: 7 } as const;
  const count = { inputMode: 'numeric', maxLength: 6 } as const;
  return (
    <fieldset className="part">
      <legend className="label">
        <Trans>Moyens pris par la tâche</Trans>
      </legend>
      <div className="pair">
        <TextField {...field('trainers')} {...days} label={<Trans>Jours de formateurs</Trans>} />
        <TextField
          {...field('technicians')}
          {...days}
          label={<Trans>Jours de techniciens</Trans>}
        />
        <TextField
          {...field('facilitators')}
          {...days}
          label={<Trans>Jours d’animateurs bénévoles</Trans>}
        />
      </div>
      <div className="pair">
        <SelectField
          id="edit-committee"
          label={<Trans>Comité qui en décide</Trans>}
          value={values.committee}
          error={errorOf('edit-committee')}
          onChange={(event) => {
            const tier = event.currentTarget.value;
            const committee = tier === 'national' || tier === 'regional' ? tier : '';
            onChange({ committee, files: committee === '' ? '' : values.files || '1' });
          }}
        >
          <option value="">{t`aucun`}</option>
          <option value="national">{t`comité national`}</option>
          <option value="regional">{t`comité régional`}</option>
        </SelectField>
        {values.committee !== '' && (
          <TextField {...field('files')} {...count} label={<Trans>Dossiers au comité</Trans>} />
        )}
        <TextField {...field('users')} {...count} label={<Trans>Comptes d’hébergement</Trans>} />
        <TextField {...field('gb')} {...count} label={<Trans>Gigaoctets d’hébergement</Trans>} />
      </div>
    </fieldset>
  );
}
