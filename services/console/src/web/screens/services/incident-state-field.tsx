// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { INCIDENT_STATES } from '../../words/health-words.ts';

type State = Catalog['IncidentState'];
type Props = { id: string; value: State; onChange: (state: State) => void };

/** How far an incident is. */
export function IncidentStateField({ id, value, onChange }: Props) {
  const { i18n } = useLingui();
  return (
    <SelectField
      id={id}
      label={<Trans>Où nous en sommes</Trans>}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as State)}
    >
      {Object.entries(INCIDENT_STATES).map(([state, words]) => (
        <option key={state} value={state}>
          {i18n._(words)}
        </option>
      ))}
    </SelectField>
  );
}
