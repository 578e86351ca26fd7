// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDate, InstantText } from '../act.ts';
import type { Declaration } from './declaration.ts';
import type { Blocked, Pin } from './task.ts';

interface Happened {
  readonly at: InstantText;
  readonly by: Uuid | null;
}

/** What can happen to a task that changes its state. */
export type TaskEvent = Happened &
  (
    | { readonly type: 'task.readied' }
    | { readonly type: 'task.started'; readonly on: CivilDate }
    | { readonly type: 'task.blocked'; readonly blocked: Blocked }
    | { readonly type: 'task.unblocked'; readonly message: string | null }
    | { readonly type: 'task.declared'; readonly declaration: Declaration }
    | { readonly type: 'task.declaration-corrected'; readonly declaration: Declaration }
    | { readonly type: 'task.accepted'; readonly message: string | null }
    | { readonly type: 'task.refused'; readonly message: string }
    | { readonly type: 'task.acceptance-withdrawn'; readonly message: string }
    | { readonly type: 'task.withdrawn'; readonly message: string }
    | { readonly type: 'task.skipped'; readonly message: string }
    | { readonly type: 'task.pinned'; readonly pin: Pin }
    | { readonly type: 'task.unpinned' }
  );

/** What was said with it, for the history; null when nothing was. */
export const wordsOf = (event: TaskEvent): string | null => {
  if ('message' in event) return event.message;
  if (event.type === 'task.blocked') return event.blocked.text || null;
  if ('pin' in event) return event.pin.reason;
  if ('declaration' in event) return event.declaration.note;
  return null;
};
