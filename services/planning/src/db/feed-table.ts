// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn } from '@essaim/postgres';

/** An address under which a calendar reads tasks in the name of a person. */
export interface CalendarFeedTable {
  id: Uuid;
  person_id: Uuid;
  scope: 'mine' | 'organisation';
  organisation_id: Uuid | null;
  language: Language;
  /** SHA-256 of the secret in the address. */
  secret_hash: string;
  created_at: InstantColumn;
}
