// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { absencesQuery, declareAbsence, withdrawAbsence } from '../../api/absence-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { longDate } from '../../format/civil-date.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** One's own absences: others see until when, and no e-mail comes meanwhile. */
export function AbsencePanel() {
  const hat = useHat();
  const { data } = useQuery(absencesQuery);
  if (hat?.role === 'member') return null;
  const items = data?.items ?? [];
  return (
    <Disclosure summary={<Trans>Dire une absence</Trans>}>
      <div className="stack">
        <p className="small">
          <Trans>
            Les autres voient jusqu’à quand, jamais pourquoi. Aucun courriel ne vous est envoyé
            entre les deux jours.
          </Trans>
        </p>
        {items.length > 0 && (
          <ul className="plain-list">
            {items.map((absence) => (
              <AbsenceItem key={absence.id} absence={absence} />
            ))}
          </ul>
        )}
        <AbsenceForm key={items.length} />
      </div>
    </Disclosure>
  );
}

function AbsenceItem({ absence }: { absence: Planning['Absence'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const withdraw = useCommand('planning', () => withdrawAbsence(absence.id));
  const day = (date: string) => longDate(date, i18n.locale, today);
  const first = day(absence.firstDay);
  const last = day(absence.lastDay);
  return (
    <li>
      <p>
        <Trans>
          Du {first} au {last}
        </Trans>
      </p>
      {withdraw.error !== null && <ActionError error={withdraw.error} />}
      <p className="actions">
        <Button pending={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          <Trans>
            Retirer cette absence<span className="vh"> du {first}</span>
          </Trans>
        </Button>
      </p>
    </li>
  );
}

function AbsenceForm() {
  const { t } = useLingui();
  const [days, setDays] = useState({ firstDay: '', lastDay: '' });
  const [tried, setTried] = useState(false);
  const declare = useCommand('planning', () => declareAbsence(days));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (days.firstDay !== '' && days.lastDay !== '') declare.mutate(undefined);
  };
  const field = (name: keyof typeof days) => ({
    id: `absence-${name}`,
    type: 'date',
    value: days[name],
    error: tried && days[name] === '' ? t`Il manque le jour.` : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setDays({ ...days, [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={submit} noValidate>
      <TextField {...field('firstDay')} label={<Trans>Premier jour</Trans>} />
      <TextField {...field('lastDay')} label={<Trans>Dernier jour</Trans>} />
      {declare.error !== null && <ActionError error={declare.error} />}
      <p className="actions end">
        <Button type="submit" pending={declare.isPending}>
          <Trans>Noter cette absence</Trans>
        </Button>
      </p>
    </form>
  );
}
