// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FreezeDays } from '../campaign/freeze-days.tsx';
import type { FreezablePlace } from '../campaign/use-freezable-places.ts';

type Freeze = Planning['NewFreeze'];
type Props = {
  /** The nation, then the regions. */
  places: readonly FreezablePlace[];
  value: readonly Freeze[];
  onChange: (value: readonly Freeze[]) => void;
};

const FIELDS = {
  firstDay: 'known-first',
  lastDay: 'known-last',
  rrule: 'known-rule',
  endsOn: 'known-end',
};
const EMPTY = { reason: '', firstDay: '', lastDay: '', rrule: '', endsOn: '' };

/** Freezes that are known before there is a plan: its dates keep out of them. */
export function KnownFreezes({ places, value, onChange }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const day = (date: string) => shortDate(date, i18n.locale, today);
  return (
    <Panel
      id="gels"
      title={<Trans>Les périodes gelées</Trans>}
      hint={
        <Trans>
          Rien n’y commence pour les utilisateurs, rien n’y ouvre. La campagne les reprendra.
        </Trans>
      }
    >
      {value.length > 0 && (
        <ul className="rows">
          {value.map((freeze) => (
            <li key={`${freeze.organisationId} ${freeze.reason} ${freeze.firstDay}`}>
              <div>
                <b>{freeze.reason}</b>
                <span>
                  {places.find(({ id }) => id === freeze.organisationId)?.name}{' '}
                  <Trans>
                    du {day(freeze.firstDay)} au {day(freeze.lastDay)}
                  </Trans>
                </span>
              </div>
              <Button onClick={() => onChange(value.filter((one) => one !== freeze))}>
                <Trans>Retirer la période</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddFreeze places={places} onAdd={(freeze) => onChange([...value, freeze])} />
    </Panel>
  );
}

function AddFreeze({ places, onAdd }: Pick<Props, 'places'> & { onAdd: (freeze: Freeze) => void }) {
  const { t } = useLingui();
  const [chosen, setPlace] = useState('');
  const place = places.find(({ id }) => id === chosen) ?? places[0];
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const { reason, ...days } = draft;
  const missing = [
    [reason.trim() === '', 'known-reason'],
    [days.firstDay === '', FIELDS.firstDay],
    [days.lastDay === '', FIELDS.lastDay],
    [days.rrule !== '' && days.endsOn === '', FIELDS.endsOn],
  ] as const;
  const add = () => {
    const first = missing.find(([isMissing]) => isMissing);
    setTried(first !== undefined);
    if (first !== undefined || place === undefined) {
      if (first !== undefined) focusField(first[1]);
      return;
    }
    onAdd({
      organisationId: place.id,
      forbids: ['start', 'open', 'live'],
      reason: reason.trim(),
      firstDay: days.firstDay,
      lastDay: days.lastDay,
      ...(days.rrule !== '' && { rrule: days.rrule, endsOn: days.endsOn }),
    });
    setDraft(EMPTY);
  };
  return (
    <details className="disc">
      <summary>
        <Trans>Ajouter une période gelée</Trans>
      </summary>
      <SelectField
        id="known-place"
        label={<Trans>Où</Trans>}
        value={place?.id ?? ''}
        onChange={(event) => setPlace(event.currentTarget.value)}
      >
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        id="known-reason"
        label={<Trans>Pourquoi</Trans>}
        maxLength={500}
        value={reason}
        error={
          tried && reason.trim() === ''
            ? t`Il manque la raison. Écrivez-la en une phrase.`
            : undefined
        }
        onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
      />
      <FreezeDays
        fields={FIELDS}
        tried={tried}
        value={days}
        onChange={(next) => setDraft({ ...draft, ...next })}
      />
      <p className="actions">
        <Button onClick={add}>
          <Trans>Ajouter cette période</Trans>
        </Button>
      </p>
    </details>
  );
}
