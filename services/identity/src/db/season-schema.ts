// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn } from '@essaim/postgres';

/** A warning that was sent. */
interface SeasonNoticeTable {
  season_end: CivilDateColumn;
  days: number;
  kind: 'person' | 'organisation';
  subject: Uuid;
  sent_at: InstantColumn;
}

/** Warnings before a season's end. */
export interface SeasonTables {
  season_notice: SeasonNoticeTable;
}
