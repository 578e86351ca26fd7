// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, useId } from 'react';

type Props<Value extends string> = {
  legend: ReactNode;
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly { value: Value; label: ReactNode }[];
  visibleLegend?: boolean;
};

/** A choice among a few, shown side by side: radio buttons, moved with the arrows. */
export function Segmented<Value extends string>(props: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="seg-set">
      <legend className={props.visibleLegend === true ? 'small muted' : 'vh'}>
        {props.legend}
      </legend>
      <div className="seg">
        {props.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
