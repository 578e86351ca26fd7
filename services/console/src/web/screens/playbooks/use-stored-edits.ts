// SPDX-License-Identifier: AGPL-3.0-or-later
import { useState } from 'react';
import type { TaskValues } from './task-values.ts';

type Edits = Readonly<Record<string, TaskValues>>;

const keyOf = (playbookId: string) => `essaim-edits-${playbookId}`;

function stored(playbookId: string): Edits {
  try {
    return JSON.parse(localStorage.getItem(keyOf(playbookId)) ?? '{}') as Edits;
  } catch {
    return {};
  }
}

/** Values that were typed for tasks of a version; a closed tab does not lose them. */
export function useStoredEdits(playbookId: string) {
  const [edits, setEdits] = useState(() => stored(playbookId));
  const keep = (next: Edits) => {
    setEdits(next);
    try {
      localStorage.setItem(keyOf(playbookId), JSON.stringify(next));
    } catch {
      // Storage is refused: the draft lives as long as the page.
    }
  };
  return {
    edits,
    change: (task: string, values: TaskValues) => keep({ ...edits, [task]: values }),
    clear: () => keep({}),
  };
}
