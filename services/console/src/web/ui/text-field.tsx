// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps } from 'react';
import { Field, type FieldParts } from './field.tsx';

type Props = FieldParts & Omit<ComponentProps<'input'>, 'className' | 'id'> & { id: string };

/** One line of text, a date or a number. */
export function TextField({ id, label, hint, error, ...input }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(attributes) => <input className="input" id={id} {...input} {...attributes} />}
    </Field>
  );
}
