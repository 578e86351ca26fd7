// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';

/** An empty list: why it is empty, and the first thing to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty muted">{children}</p>;
}
