// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { focusField } from './focus-field.ts';
import { Glyph } from './glyph.tsx';

export type FieldIssue = { field?: string; message: string };

type Props = {
  title: ReactNode;
  issues: readonly FieldIssue[];
  children?: ReactNode;
};

/**
 * What is wrong in a form, said first, with a link to each field. When it appears the focus goes to the
 * first faulty field, or here when it is about none; another try gives it another `key`.
 */
export function ErrorSummary({ title, issues, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const moveFocus = useEffectEvent(() => {
    const first = issues.find(({ field }) => field !== undefined)?.field;
    if (first === undefined) box.current?.focus();
    else focusField(first);
  });
  useEffect(() => moveFocus(), []);
  return (
    <div className="note s-block summary" role="alert" tabIndex={-1} ref={box}>
      <Glyph name="block" />
      <div>
        <p>
          <b>{title}</b>
        </p>
        {issues.length > 0 && (
          <ul>
            {issues.map(({ field, message }) => (
              <li key={`${field ?? ''}-${message}`}>
                {field === undefined ? (
                  message
                ) : (
                  <a
                    href={`#${field}`}
                    onClick={(event) => {
                      event.preventDefault();
                      focusField(field);
                    }}
                  >
                    {message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </div>
  );
}
