// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextField } from '../../ui/text-field.tsx';
import { isDay } from './as-of.ts';

type Props = {
  /** The other day that is looked at, if any. */
  day: string | undefined;
  /** Called with undefined for today. */
  onChoose: (day: string | undefined) => void;
};

const ID = 'as-of';

/** Chooses the day on which the network is looked at. */
export function DayForm({ day, onChoose }: Props) {
  const { t } = useLingui();
  const { today } = useSession();
  // What was typed while another day was looked at is over.
  const [typed, setTyped] = useState({ on: day, text: day ?? today });
  const value = typed.on === day ? typed.text : (day ?? today);
  const [tried, setTried] = useState(false);
  const isWrong = tried && !isDay(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isDay(value)) onChoose(value === today ? undefined : value);
    else focusField(ID);
  };
  return (
    <form className="day-form" onSubmit={submit} noValidate>
      <TextField
        id={ID}
        type="date"
        label={<Trans>Voir le réseau au</Trans>}
        error={isWrong ? t`Il manque le jour.` : undefined}
        value={value}
        onChange={(event) => setTyped({ on: day, text: event.currentTarget.value })}
      />
      <Button type="submit">
        <Trans>Voir ce jour</Trans>
      </Button>
    </form>
  );
}
