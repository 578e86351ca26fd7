// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { lendResource } from '../../api/loan-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { placeOf } from '../../territory/place.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = {
  resource: Planning['LentResource'];
  /** The hat's own organisation. */
  fromId: string;
  others: readonly Planning['OrganisationRef'][];
  onDone: () => void;
};

const FIELDS = {
  toId: 'loan-to',
  perWeek: 'loan-days',
  firstDay: 'loan-first',
  lastDay: 'loan-last',
  reason: 'loan-reason',
};

/** Offers days of a resource to another organisation for a time. */
export function LendForm({ resource, fromId, others, onDone }: Props) {
  const { t } = useLingui();
  const key = useOnceKey();
  const [tried, setTried] = useState(false);
  const [value, setValue] = useState({
    toId: others[0]?.id ?? '',
    perWeek: '',
    firstDay: '',
    lastDay: '',
    reason: '',
  });
  const perWeek = Number(value.perWeek.trim().replace(',', '.'));
  const lend = useCommand(
    'planning',
    () => lendResource({ resource, fromId, ...value, perWeek, reason: value.reason.trim() }, key),
    onDone,
  );
  const missing = {
    perWeek: !(perWeek > 0) && t`Donnez un nombre de jours par semaine, par exemple 1,5.`,
    firstDay: value.firstDay === '' && t`Il manque le premier jour.`,
    lastDay: value.lastDay === '' && t`Il manque le dernier jour.`,
    reason: value.reason.trim() === '' && t`Il manque la raison. Écrivez-la en une phrase.`,
  };
  const field = (name: keyof typeof missing) => ({
    id: FIELDS[name],
    value: value[name],
    error: tried && missing[name] !== false ? missing[name] : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setValue({ ...value, [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const names = ['perWeek', 'firstDay', 'lastDay', 'reason'] as const;
    const first = names.find((name) => missing[name] !== false);
    if (first === undefined) lend.mutate(undefined);
    else focusField(FIELDS[first]);
  };
  return (
    <FieldErrors error={lend.error} fields={FIELDS}>
      <form onSubmit={submit} noValidate>
        <div className="two">
          <SelectField
            id={FIELDS.toId}
            label={<Trans>À qui</Trans>}
            value={value.toId}
            onChange={(event) => setValue({ ...value, toId: event.currentTarget.value })}
          >
            {others.map((organisation) => (
              <option key={organisation.id} value={organisation.id}>
                {placeOf(organisation)}
              </option>
            ))}
          </SelectField>
          <TextField
            {...field('perWeek')}
            inputMode="decimal"
            label={<Trans>Jours par semaine</Trans>}
          />
        </div>
        <div className="two">
          <TextField {...field('firstDay')} type="date" label={<Trans>Premier jour</Trans>} />
          <TextField {...field('lastDay')} type="date" label={<Trans>Dernier jour</Trans>} />
        </div>
        <TextArea {...field('reason')} maxLength={500} label={<Trans>Pourquoi</Trans>} />
        {lend.error !== null && <ActionError error={lend.error} />}
        <div className="actions">
          <Button type="submit" pending={lend.isPending}>
            <Trans>Proposer ce prêt</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
