// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { TakenCapacity } from '@essaim/scheduler';
import type { ColumnType, Generated } from 'kysely';
import type { LateJoinerPolicy } from '../domain/campaign/late-joiners.ts';
import type { Hold } from '../domain/placement/hold.ts';
import type { MapState } from '../domain/placement/map-state.ts';
import type { WaveConditions } from '../domain/wave/wave-conditions.ts';
import type { WaveControlAct, WaveControlState } from '../domain/wave/wave-control.ts';
import type { CampaignFigures, NotPlacedRecord } from './json.ts';

/** A `jsonb` that the database fills when it is not given. */
type OptionalJson<Value> = ColumnType<Value, string | undefined, string | null>;

export type Commitment = 'firm' | 'provisional';

export interface CampaignTable {
  id: Uuid;
  name: string;
  playbook_id: Uuid;
  proposal_id: Uuid;
  start_date: CivilDateColumn;
  committed_at: InstantColumn;
  committed_by: Uuid;
  figures: JsonColumn<CampaignFigures>;
  not_placed: JsonColumn<readonly NotPlacedRecord[]>;
  taken: JsonColumn<TakenCapacity>;
  /** Working days after which late work climbs one tier; null for never. */
  escalate_after: ColumnType<number | null, number | null | undefined, number | null>;
  /** What happens to those that match its query after the snapshot. */
  late_joiners: Generated<LateJoinerPolicy>;
  /** Number inside the ETag of the campaign's rules. */
  rules_version: Generated<number>;
}

export interface WaveTable {
  campaign_id: Uuid;
  number: number;
  name: string | null;
  commitment: Commitment;
  is_finished: boolean;
  /** Identifies it in events. */
  id: Generated<Uuid>;
  control: Generated<WaveControlState>;
  control_act: OptionalJson<WaveControlAct | null>;
  /** Null while those of the playbook hold. */
  conditions: OptionalJson<WaveConditions | null>;
  tripped: OptionalJson<readonly string[]>;
  succeeded_at: ColumnType<string | null, undefined, string | null>;
  /** Number inside the ETag; also counts its events. */
  version: Generated<number>;
}

/** A department in a campaign. */
export interface PlacementTable {
  campaign_id: Uuid;
  organisation_id: Uuid;
  /** Identifies it in events. */
  id: Uuid;
  region_id: Uuid;
  wave: number;
  is_finished: boolean;
  state: MapState;
  since: InstantColumn | null;
  planned_start: CivilDateColumn | null;
  planned_live: CivilDateColumn | null;
  planned_end: CivilDateColumn | null;
  is_provisional: boolean;
  blocked_task_id: Uuid | null;
  hold: JsonColumn<Hold | null>;
  version: Generated<number>;
}
