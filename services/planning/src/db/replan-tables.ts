// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Move, TakenCapacity, TouchedOrganisation } from '@essaim/scheduler';

/** What a repair moves, and whom it touches. */
export interface ReplanContent {
  readonly moves: readonly Move[];
  readonly touched: readonly TouchedOrganisation[];
  readonly lastLive: Shift;
  readonly eightyPercentLive: Shift;
  /** Departments that join; none in repairs from before there were any. */
  readonly joined?: readonly JoinedDepartment[];
}

/** A department that joins a wave, by its key, with the day on which it opens. */
export interface JoinedDepartment {
  readonly organisation: string;
  readonly wave: number;
  readonly live: string | null;
}

interface Shift {
  readonly before: string | null;
  readonly after: string | null;
}

/** A repair of the dates of a campaign; an accepted one is its baseline until the next. */
export interface ReplanTable {
  id: Uuid;
  campaign_id: Uuid;
  /** The plan that it repairs. */
  baseline_id: Uuid;
  state: 'proposed' | 'accepted' | 'dropped';
  made_at: InstantColumn;
  made_by: Uuid;
  today: CivilDateColumn;
  /** Digest of what had happened; another one makes it stale. */
  reality_hash: string;
  inputs_hash: string;
  decided_at: InstantColumn | null;
  decided_by: Uuid | null;
  /** The plan that it became. */
  proposal_id: Uuid | null;
  content: JsonColumn<ReplanContent>;
  /** What it holds of the capacities, with what is under way. */
  holds: JsonColumn<TakenCapacity>;
  packed: Buffer;
}
