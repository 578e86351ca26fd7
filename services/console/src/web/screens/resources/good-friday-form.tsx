// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { setCalendarSettings } from '../../api/calendar-settings.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Note } from '../../ui/note.tsx';

type Props = {
  state: Planning['CalendarSettingsState'];
  /** Somebody else may have settled it meanwhile. */
  onRefused: () => void;
};

/** Says whether Good Friday counts; who said it last stands below. */
export function GoodFridayForm({ state, onRefused }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const [chosen, setChosen] = useState<boolean>();
  const isHoliday = chosen ?? state.settings.goodFridayAntilles;
  const set = useCommand(
    'planning',
    () => setCalendarSettings(state, { goodFridayAntilles: isHoliday }),
    undefined,
    onRefused,
  );
  const { changedAt, changedBy } = state;
  const who = changedBy === null ? '' : personName(changedBy);
  const when = changedAt === null ? null : shortInstant(changedAt, i18n.locale, today);
  return (
    <form
      className="end"
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate(undefined);
      }}
    >
      {set.error !== null && <ActionError error={set.error} />}
      <Check
        checked={isHoliday}
        onChange={(event) => {
          set.reset();
          setChosen(event.currentTarget.checked);
        }}
        aria-describedby="good-friday-effect"
      >
        <Trans>Vendredi saint chômé en Guadeloupe et en Martinique</Trans>
      </Check>
      <p className="small muted" id="good-friday-effect">
        <Trans>Les campagnes engagées gardent leurs dates.</Trans>{' '}
        {when !== null && (
          <Trans>
            Réglé par {who}, {when}.
          </Trans>
        )}
      </p>
      <p className="actions">
        <Button type="submit" pending={set.isPending}>
          <Trans>Enregistrer ce réglage</Trans>
        </Button>
      </p>
      {set.isSuccess && (
        <Note tone="live" said="politely">
          <p>
            <Trans>C’est enregistré. Les prochaines propositions en tiennent compte.</Trans>
          </p>
        </Note>
      )}
    </form>
  );
}
