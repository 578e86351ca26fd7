// SPDX-License-Identifier: AGPL-3.0-or-later
import { useState } from 'react';
import type { Draft } from './draft.ts';
import { keepDraft, readDraft } from './stored-draft.ts';

/** What was typed for the tasks of a version; a closed tab does not lose it. */
export function useDraft(playbookId: string): readonly [Draft, (next: Draft) => void] {
  const [draft, setDraft] = useState(() => readDraft(playbookId));
  const keep = (next: Draft) => {
    setDraft(next);
    keepDraft(playbookId, next);
  };
  return [draft, keep];
}
