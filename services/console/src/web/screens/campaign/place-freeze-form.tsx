// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { placeFreeze } from '../../api/freeze-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOnceKey } from '../../api/use-once-key.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { FREEZE_ACTS } from '../../words/freeze-words.ts';
import { FreezeDays, type FreezeDaysValue } from './freeze-days.tsx';
import { FreezeWhere } from './freeze-where.tsx';
import type { FreezablePlace } from './use-freezable-places.ts';

type Act = Planning['FreezeActs'][number];
type Props = {
  campaign: Planning['Campaign'];
  places: readonly FreezablePlace[];
  onDone: () => void;
};

const ACTS = Object.keys(FREEZE_ACTS) as Act[];
const FIELDS = {
  organisationId: 'freeze-place',
  tag: 'freeze-tag',
  reason: 'freeze-reason',
  firstDay: 'freeze-first',
  lastDay: 'freeze-last',
  rrule: 'freeze-rule',
  endsOn: 'freeze-end',
};
const NO_DAYS: FreezeDaysValue = { firstDay: '', lastDay: '', rrule: '', endsOn: '' };

/** Forbids something on a place for a time, once or again and again. */
export function PlaceFreezeForm({ campaign, places, onDone }: Props) {
  const { t, i18n } = useLingui();
  const key = useOnceKey();
  const [where, setWhere] = useState({ place: places[0]?.id ?? '', tag: '' });
  const [kind, setKind] = useState<Planning['FreezeKind']>('deny');
  const [forbids, setForbids] = useState<readonly Act[]>(['open', 'live']);
  const [days, setDays] = useState(NO_DAYS);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const place = useCommand(
    'planning',
    () =>
      placeFreeze(
        campaign.id,
        {
          organisationId: where.place,
          ...(where.tag !== '' && { tag: where.tag }),
          kind,
          forbids: [...forbids],
          reason: reason.trim(),
          firstDay: days.firstDay,
          lastDay: days.lastDay,
          ...(days.rrule !== '' && { rrule: days.rrule }),
          ...(days.endsOn !== '' && { endsOn: days.endsOn }),
        },
        key,
      ),
    onDone,
  );
  const missing = [
    [reason.trim() === '', FIELDS.reason],
    [days.firstDay === '', FIELDS.firstDay],
    [days.lastDay === '', FIELDS.lastDay],
    [days.rrule !== '' && days.endsOn === '', FIELDS.endsOn],
    [forbids.length === 0, 'freeze-act-start'],
  ] as const;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = missing.find(([isMissing]) => isMissing);
    if (first === undefined) place.mutate(undefined);
    else focusField(first[1]);
  };
  const toggle = (act: Act) =>
    setForbids(forbids.includes(act) ? forbids.filter((one) => one !== act) : [...forbids, act]);
  return (
    <FieldErrors error={place.error} fields={FIELDS}>
      <form className="help" onSubmit={submit} noValidate>
        <FreezeWhere
          fields={FIELDS}
          places={places}
          waves={campaign.waveItems.map(({ number }) => number)}
          value={where}
          onChange={setWhere}
        />
        <SelectField
          id="freeze-kind"
          label={<Trans>Ce que font ces périodes</Trans>}
          hint={
            kind === 'allow' ? (
              <Trans>Les fenêtres d’un même lieu s’ajoutent ; un gel l’emporte sur elles.</Trans>
            ) : undefined
          }
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Planning['FreezeKind'])}
        >
          <option value="deny">{t`Elles interdisent`}</option>
          <option value="allow">{t`Elles seules autorisent`}</option>
        </SelectField>
        <TextArea
          id={FIELDS.reason}
          label={<Trans>Pourquoi</Trans>}
          hint={<Trans>Ceux que le gel arrête liront cette phrase.</Trans>}
          maxLength={500}
          value={reason}
          error={
            tried && reason.trim() === ''
              ? t`Il manque la raison. Écrivez-la en une phrase.`
              : undefined
          }
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FreezeDays fields={FIELDS} tried={tried} value={days} onChange={setDays} />
        <fieldset>
          <legend className="label">
            <Trans>Ce que le gel interdit</Trans>
          </legend>
          {tried && forbids.length === 0 && (
            <p className="err">
              <Trans>Cochez au moins une chose à interdire.</Trans>
            </p>
          )}
          {ACTS.map((act) => (
            <Check
              key={act}
              id={`freeze-act-${act}`}
              checked={forbids.includes(act)}
              onChange={() => toggle(act)}
            >
              {i18n._(FREEZE_ACTS[act])}
            </Check>
          ))}
        </fieldset>
        {place.error !== null && <ActionError error={place.error} />}
        <div className="actions">
          <Button type="submit" pending={place.isPending}>
            <Trans>Poser ce gel</Trans>
          </Button>
        </div>
      </form>
    </FieldErrors>
  );
}
