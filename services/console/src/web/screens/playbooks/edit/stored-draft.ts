// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Draft, NO_DRAFT } from './draft.ts';

const keyOf = (playbookId: string) => `essaim-draft-${playbookId}`;

/** What this browser keeps of a draft of a version. */
export function readDraft(playbookId: string): Draft {
  try {
    const read = JSON.parse(localStorage.getItem(keyOf(playbookId)) ?? '{}') as Partial<Draft>;
    return { ...NO_DRAFT, ...read };
  } catch {
    return NO_DRAFT;
  }
}

/** Keeps a draft; where storage is refused it lives as long as the page. */
export function keepDraft(playbookId: string, draft: Draft): void {
  try {
    if (isEmptyDraft(draft)) localStorage.removeItem(keyOf(playbookId));
    else localStorage.setItem(keyOf(playbookId), JSON.stringify(draft));
  } catch {
    // Nothing to do: see above.
  }
}

export const isEmptyDraft = ({ values, added, removed }: Draft): boolean =>
  Object.keys(values).length + added.length + removed.length === 0;
