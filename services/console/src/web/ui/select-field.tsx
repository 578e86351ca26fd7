// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps } from 'react';
import { Field, type FieldParts } from './field.tsx';

type Props = FieldParts & Omit<ComponentProps<'select'>, 'className' | 'id'> & { id: string };

/** A choice in a list. */
export function SelectField({ id, label, hint, error, ...select }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(attributes) => <select className="input" id={id} {...select} {...attributes} />}
    </Field>
  );
}
