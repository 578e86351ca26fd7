// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { LAG_DAYS, LINK_SCOPES, LINKS } from '../../../words/playbook-words.ts';
import { ChoiceField } from './choice-field.tsx';
import type { PartProps } from './field-of.ts';
import type { Waitable } from './link-rows.tsx';
import { LAG_UNITS, LINK_TYPES, type LinkValues, SCOPES, scopeBetween } from './link-values.ts';
import type { TaskValues } from './task-values.ts';

type Props = Pick<PartProps, 'errorOf'> & {
  number: number;
  link: LinkValues;
  tier: TaskValues['tier'];
  waitable: readonly Waitable[];
  onChange: (link: LinkValues) => void;
  onRemove: () => void;
};

/** One thing that is waited for: what, how, how long after, and whose. */
export function LinkRow({ number, link, tier, waitable, errorOf, onChange, onRemove }: Props) {
  const { t } = useLingui();
  const at = number - 1;
  const groups = [
    { label: t`Tâches`, items: waitable.filter(({ isGate }) => !isGate) },
    { label: t`Jalons`, items: waitable.filter(({ isGate }) => isGate) },
  ];
  const isThere = waitable.some(({ key }) => key === link.key);
  return (
    <fieldset className="link">
      <legend className="vh">
        <Trans>Attente {number}</Trans>
      </legend>
      <SelectField
        id={`edit-link-${at}`}
        label={<Trans>Tâche ou jalon attendu</Trans>}
        value={link.key}
        error={errorOf(`edit-link-${at}`)}
        onChange={(event) => {
          const key = event.currentTarget.value;
          const other = waitable.find((one) => one.key === key);
          const scope = other === undefined ? link.scope : scopeBetween(tier, other.tier);
          onChange({ ...link, key, scope });
        }}
      >
        {!isThere && <option value={link.key}>{link.key || t`à choisir`}</option>}
        {groups.map(({ label, items }) => (
          <optgroup key={label} label={label}>
            {items.map(({ key, title }) => (
              <option key={key} value={key}>
                {`${key} · ${title}`}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <ChoiceField
        id={`edit-type-${at}`}
        label={<Trans>Lien</Trans>}
        value={link.type}
        choices={LINK_TYPES}
        words={LINKS}
        error={undefined}
        onChoose={(type) => onChange({ ...link, type })}
      />
      <TextField
        id={`edit-lag-${at}`}
        label={<Trans>Délai ensuite</Trans>}
        inputMode="numeric"
        maxLength={4}
        value={link.lag}
        error={errorOf(`edit-lag-${at}`)}
        onChange={(event) => onChange({ ...link, lag: event.currentTarget.value })}
      />
      <ChoiceField
        id={`edit-unit-${at}`}
        label={<Trans>Compté en</Trans>}
        value={link.unit}
        choices={LAG_UNITS}
        words={LAG_DAYS}
        error={undefined}
        onChoose={(unit) => onChange({ ...link, unit })}
      />
      <ChoiceField
        id={`edit-scope-${at}`}
        label={<Trans>De qui</Trans>}
        value={link.scope}
        choices={SCOPES}
        words={LINK_SCOPES}
        error={undefined}
        onChoose={(scope) => onChange({ ...link, scope })}
      />
      <p className="actions">
        <Button look="quiet" onClick={onRemove}>
          <Trans>Ne plus attendre</Trans> <span className="vh">{link.key}</span>
        </Button>
      </p>
    </fieldset>
  );
}
