// SPDX-License-Identifier: AGPL-3.0-or-later
import { useState } from 'react';
import { type Draft, NO_DRAFT } from './draft.ts';

const keyOf = (playbookId: string) => `essaim-draft-${playbookId}`;

function stored(playbookId: string): Draft {
  try {
    const read = JSON.parse(localStorage.getItem(keyOf(playbookId)) ?? '{}') as Partial<Draft>;
    return { ...NO_DRAFT, ...read };
  } catch {
    return NO_DRAFT;
  }
}

/** What was typed for the tasks of a version; a closed tab does not lose it. */
export function useDraft(playbookId: string): readonly [Draft, (next: Draft) => void] {
  const [draft, setDraft] = useState(() => stored(playbookId));
  const keep = (next: Draft) => {
    setDraft(next);
    try {
      localStorage.setItem(keyOf(playbookId), JSON.stringify(next));
    } catch {
      // Storage is refused: the draft lives as long as the page.
    }
  };
  return [draft, keep];
}
