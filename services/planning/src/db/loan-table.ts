// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { PoolLoan } from '@essaim/scheduler';
import type { Generated } from 'kysely';
import type { Act } from '../domain/act.ts';

/** What one organisation lends another for a time. */
export interface LoanTable {
  id: Uuid;
  resource: PoolLoan['resource'];
  from_id: Uuid;
  to_id: Uuid;
  /** Of a day, each week. */
  hundredths: number;
  first_day: CivilDateColumn;
  last_day: CivilDateColumn;
  reason: string;
  lent_by: Uuid;
  lent_at: InstantColumn;
  /** When the receiver said yes; null while it waits. */
  accepted: JsonColumn<Act | null>;
  /** Whether the receiver said no, which ended it. */
  is_declined: Generated<boolean>;
  /** Who ended it before its day, and why. */
  ended: JsonColumn<Act | null>;
  /** Number inside the ETag. */
  version: Generated<number>;
}
