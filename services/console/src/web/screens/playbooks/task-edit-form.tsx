// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CALENDAR_CLASSES } from '../../words/calendar-class-words.ts';
import type { TaskValues } from './task-values.ts';

type Props = { values: TaskValues; onChange: (values: TaskValues) => void };

const CLASSES = Object.keys(CALENDAR_CLASSES) as TaskValues['calendar'][];

/** The fields of one task of a playbook. */
export function TaskEditForm({ values, onChange }: Props) {
  const { i18n } = useLingui();
  const field = (name: Exclude<keyof TaskValues, 'calendar'>) => ({
    id: `edit-${name}`,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...values, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className="pair">
        <TextField {...field('titleFr')} maxLength={300} label={<Trans>Titre en français</Trans>} />
        <TextField {...field('titleEn')} maxLength={300} label={<Trans>Titre en anglais</Trans>} />
      </div>
      <div className="pair">
        <TextField
          {...field('min')}
          inputMode="numeric"
          label={<Trans>Durée au mieux, en jours ouvrés</Trans>}
        />
        <TextField {...field('likely')} inputMode="numeric" label={<Trans>Durée probable</Trans>} />
        <TextField {...field('max')} inputMode="numeric" label={<Trans>Durée au pire</Trans>} />
      </div>
      <div className="pair">
        <TextField
          {...field('effort')}
          inputMode="decimal"
          label={<Trans>Jours de travail</Trans>}
        />
        <SelectField
          id="edit-calendar"
          label={<Trans>Calendrier</Trans>}
          value={values.calendar}
          onChange={(event) => {
            const calendar = CLASSES.find((one) => one === event.currentTarget.value);
            if (calendar !== undefined) onChange({ ...values, calendar });
          }}
        >
          {CLASSES.map((one) => (
            <option key={one} value={one}>
              {i18n._(CALENDAR_CLASSES[one])}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea
        {...field('predecessors')}
        label={<Trans>Ce qui est attendu, un par ligne</Trans>}
        hint={
          <Trans>
            Clé, lien (FS, SS, FF ou SF), délai et portée, par exemple R06:FS:5wd:region.
          </Trans>
        }
      />
      <TextArea {...field('evidence')} maxLength={1000} label={<Trans>Preuve demandée</Trans>} />
      <div className="pair">
        <TextArea
          {...field('instructionsFr')}
          maxLength={8000}
          label={<Trans>Mode d’emploi en français</Trans>}
        />
        <TextArea
          {...field('instructionsEn')}
          maxLength={8000}
          label={<Trans>Mode d’emploi en anglais</Trans>}
        />
      </div>
    </>
  );
}
