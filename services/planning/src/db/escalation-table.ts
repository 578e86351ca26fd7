// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Act } from '../domain/act.ts';

/** A step of late work towards the tiers above; each is taken once. */
export interface EscalationTable {
  id: Uuid;
  task_id: Uuid;
  step: number;
  to_organisation_id: Uuid;
  /** Planned end of the task when it climbed. */
  late_since: CivilDateColumn;
  at: InstantColumn;
  on_day: CivilDateColumn;
  /** Who said that they saw it, and what they do about it. */
  seen: JsonColumn<Act | null>;
  seen_on: CivilDateColumn | null;
}
