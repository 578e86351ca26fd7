// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, useEffect, useRef } from 'react';
import { Glyph } from './glyph.tsx';

export type FieldIssue = { field?: string; message: string };

type Props = { title: ReactNode; issues: readonly FieldIssue[]; children?: ReactNode };

/** What is wrong in a form, said first, with a link to each field. Takes the focus when it appears. */
export function ErrorSummary({ title, issues, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other issues take the focus again
  useEffect(() => box.current?.focus(), [issues]);
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
                  <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
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

function focusField(event: React.MouseEvent, id: string) {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
