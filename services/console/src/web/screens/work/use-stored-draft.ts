// SPDX-License-Identifier: AGPL-3.0-or-later
import { useRef, useState } from 'react';
import type { Draft } from './evidence-draft.ts';

const keyOf = (taskId: string) => `essaim-draft-${taskId}`;

function stored(taskId: string): Draft | null {
  try {
    const text = localStorage.getItem(keyOf(taskId));
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    return null;
  }
}

function store(taskId: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(taskId));
    else localStorage.setItem(keyOf(taskId), JSON.stringify(draft));
  } catch {
    // Storage is refused: the draft lives as long as the page.
  }
}

/**
 * A draft that a closed tab or a cut line does not lose; `clear` forgets it once it is sent. A change is
 * made to the draft as it then is: a file that arrives late leaves alone what was typed meanwhile.
 */
export function useStoredDraft(taskId: string, first: Draft) {
  const [draft, setDraft] = useState(() => stored(taskId) ?? first);
  const latest = useRef(draft);
  return {
    draft,
    change: (update: (before: Draft) => Draft) => {
      latest.current = update(latest.current);
      setDraft(latest.current);
      store(taskId, latest.current);
    },
    clear: () => store(taskId, null),
  };
}
