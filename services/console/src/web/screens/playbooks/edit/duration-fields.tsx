// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { TextField } from '../../../ui/text-field.tsx';
import { CALENDAR_CLASSES } from '../../../words/calendar-class-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { type PartProps, fieldOf } from './field-of.ts';
import { CALENDARS } from './task-choices.ts';

/** How long a task takes, how much work it is, on which days. */
export function DurationFields(part: PartProps) {
  const field = fieldOf(part);
  const days = { inputMode: 'numeric', maxLength: 4 } as const;
  return (
    <>
      <div className="pair">
        <TextField
          {...field('min')}
          {...days}
          label={<Trans>Durée au mieux, en jours ouvrés</Trans>}
        />
        <TextField {...field('likely')} {...days} label={<Trans>Durée probable</Trans>} />
        <TextField {...field('max')} {...days} label={<Trans>Durée au pire</Trans>} />
      </div>
      <div className="pair">
        <TextField
          {...field('effort')}
          inputMode="decimal"
          maxLength={7}
          label={<Trans>Jours de travail</Trans>}
        />
        <ChoiceField
          id="edit-calendar"
          label={<Trans>Calendrier</Trans>}
          value={part.values.calendar}
          choices={CALENDARS}
          words={CALENDAR_CLASSES}
          error={part.errorOf('edit-calendar')}
          onChoose={(calendar) => part.onChange({ calendar })}
        />
      </div>
    </>
  );
}
