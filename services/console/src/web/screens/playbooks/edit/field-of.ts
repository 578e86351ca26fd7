// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskValues } from './task-values.ts';

/** What every part of the form of a task is given. */
export type PartProps = {
  values: TaskValues;
  /** New values of some fields. */
  onChange: (some: Partial<TaskValues>) => void;
  /** What the last check says of the field with an id. */
  errorOf: (id: string) => string | undefined;
};

type TextName = {
  [Name in keyof TaskValues]: string extends TaskValues[Name] ? Name : never;
}[keyof TaskValues];

/** The properties of a field of text. */
export const fieldOf =
  ({ values, onChange, errorOf }: PartProps) =>
  (name: TextName) => ({
    id: `edit-${name}`,
    value: values[name],
    error: errorOf(`edit-${name}`),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
