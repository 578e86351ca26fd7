// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';

/** Something more, opened on demand; works without scripts. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="disc" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
