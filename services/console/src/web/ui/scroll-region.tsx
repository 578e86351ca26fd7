// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';
import { join } from './join.ts';

type Props = { label: string; className?: string; children: ReactNode };

/** A region that scrolls has to be reachable with the keyboard, though nothing in it can be pressed. */
const REACHABLE = { tabIndex: 0 };

/** What may be wider or longer than its place, and scrolls there. */
export function ScrollRegion({ label, className = '', children }: Props) {
  return (
    <section {...REACHABLE} className={join('scroll', className)} aria-label={label}>
      {children}
    </section>
  );
}
