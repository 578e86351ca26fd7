// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps } from 'react';
import { Field, type FieldParts } from './field.tsx';

type Props = FieldParts & Omit<ComponentProps<'textarea'>, 'className' | 'id'> & { id: string };

/** Several lines of text. */
export function TextArea({ id, label, hint, error, ...area }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(attributes) => <textarea className="input" id={id} {...area} {...attributes} />}
    </Field>
  );
}
