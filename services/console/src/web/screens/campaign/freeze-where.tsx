// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { SelectField } from '../../ui/select-field.tsx';
import { TERRITORY_TAGS, freezeTagWords } from '../../words/freeze-words.ts';
import type { FreezablePlace } from './use-freezable-places.ts';

type Value = { place: string; tag: string };
type Props = {
  fields: { organisationId: string; tag: string };
  places: readonly FreezablePlace[];
  waves: readonly number[];
  value: Value;
  onChange: (value: Value) => void;
};

/** The place of a freeze, and those of its departments that it concerns. */
export function FreezeWhere({ fields, places, waves, value, onChange }: Props) {
  const { t, i18n } = useLingui();
  return (
    <div className="two">
      <SelectField
        id={fields.organisationId}
        label={<Trans>Où</Trans>}
        value={value.place}
        onChange={(event) => onChange({ ...value, place: event.currentTarget.value })}
      >
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        id={fields.tag}
        label={<Trans>Pour qui</Trans>}
        value={value.tag}
        onChange={(event) => onChange({ ...value, tag: event.currentTarget.value })}
      >
        <option value="">{t`Tout le territoire`}</option>
        {[...waves.map((number) => `wave-${number}`), ...TERRITORY_TAGS].map((tag) => (
          <option key={tag} value={tag}>
            {freezeTagWords(i18n, tag)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
