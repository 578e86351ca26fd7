// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { SelectField } from '../../../ui/select-field.tsx';

type Props<Value extends string> = {
  id: string;
  label: ReactNode;
  value: Value;
  choices: readonly Value[];
  words: Record<Value, MessageDescriptor>;
  error: string | undefined;
  onChoose: (value: Value) => void;
};

/** A choice among values that have words. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { id, label, value, choices, words, error, onChoose } = props;
  const { i18n } = useLingui();
  return (
    <SelectField
      id={id}
      label={label}
      value={value}
      error={error}
      onChange={(event) => {
        const chosen = choices.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {choices.map((one) => (
        <option key={one} value={one}>
          {i18n._(words[one])}
        </option>
      ))}
    </SelectField>
  );
}
