// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { REPEAT_RULES, repeatWords } from '../../words/freeze-words.ts';

export type FreezeDaysValue = {
  firstDay: string;
  lastDay: string;
  /** Empty for once. */
  rrule: string;
  endsOn: string;
};
type Props = {
  fields: { firstDay: string; lastDay: string; rrule: string; endsOn: string };
  tried: boolean;
  value: FreezeDaysValue;
  onChange: (value: FreezeDaysValue) => void;
};

/** From when to when, and how it comes back. */
export function FreezeDays({ fields, tried, value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const day = (name: 'firstDay' | 'lastDay' | 'endsOn') => ({
    id: fields[name],
    type: 'date',
    value: value[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  const missing = (isMissing: boolean, sentence: string) =>
    tried && isMissing ? sentence : undefined;
  return (
    <>
      <div className="two">
        <TextField
          {...day('firstDay')}
          label={<Trans>Premier jour</Trans>}
          error={missing(value.firstDay === '', t`Il manque le premier jour.`)}
        />
        <TextField
          {...day('lastDay')}
          label={<Trans>Dernier jour</Trans>}
          error={missing(value.lastDay === '', t`Il manque le dernier jour.`)}
        />
      </div>
      <div className="two">
        <SelectField
          id={fields.rrule}
          label={<Trans>Se répète</Trans>}
          value={value.rrule}
          onChange={(event) => onChange({ ...value, rrule: event.currentTarget.value })}
        >
          <option value="">{t`jamais`}</option>
          {REPEAT_RULES.map((rule) => (
            <option key={rule} value={rule}>
              {repeatWords(i18n, rule)}
            </option>
          ))}
        </SelectField>
        {value.rrule !== '' && (
          <TextField
            {...day('endsOn')}
            label={<Trans>Jusqu’au</Trans>}
            error={missing(
              value.endsOn === '',
              t`Il manque la fin. Un gel qui se répète s’arrête un jour.`,
            )}
          />
        )}
      </div>
    </>
  );
}
