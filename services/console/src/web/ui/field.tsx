// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, useId } from 'react';
import { useFieldError } from './field-errors.tsx';
import { Glyph } from './glyph.tsx';
import { join } from './join.ts';

export type FieldParts = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

type Props = FieldParts & {
  id: string;
  children: (attributes: { 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode;
};

/** Label, help and error around a native control, tied to it for assistive technology. */
export function Field({ id, label, hint, error: own, children }: Props) {
  const base = useId();
  const refused = useFieldError(id);
  const error = own ?? refused;
  const hintId = hint === undefined ? undefined : `${base}-h`;
  const errorId = error === undefined ? undefined : `${base}-e`;
  const described = join(hintId, errorId);
  return (
    <div className={join('field', error !== undefined && 'bad')}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      {hint !== undefined && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <p className="err" id={errorId}>
          <Glyph name="block" />
          {error}
        </p>
      )}
      {children({
        ...(error === undefined ? {} : { 'aria-invalid': true as const }),
        ...(described === '' ? {} : { 'aria-describedby': described }),
      })}
    </div>
  );
}
