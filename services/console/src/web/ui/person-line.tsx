// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode } from 'react';

/** The two letters that stand for a person. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((w) => w?.[0] ?? '');
  return letters.join('').toUpperCase();
}

/** A person: letters, name, what they do and how to reach them. */
export function PersonLine({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div className="person">
      <span className="avatar" aria-hidden="true">
        {initials(name)}
      </span>
      <div>
        <b>{name}</b>
        {children}
      </div>
    </div>
  );
}
