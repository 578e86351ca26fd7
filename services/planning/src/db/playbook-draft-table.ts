// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn } from '@essaim/postgres';

/** The draft of the next version of a playbook. */
export interface PlaybookDraftTable {
  key: string;
  /** The version that it was typed for. */
  playbook_id: Uuid;
  /** JSON text, for a form may hold what JSONB refuses; null once it was dropped. */
  content: string | null;
  /** Number inside the ETag. */
  version: number;
  saved_by: Uuid;
  saved_at: InstantColumn;
}
