// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn } from '@essaim/postgres';

/** Days on which a person is away, both included; why is nobody's business. */
export interface AbsenceTable {
  id: Uuid;
  person_id: Uuid;
  first_day: string;
  last_day: string;
  created_at: InstantColumn;
}
