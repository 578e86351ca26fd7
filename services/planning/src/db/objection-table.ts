// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Generated } from 'kysely';
import type { Act } from '../domain/act.ts';
import type { ObjectionState } from '../domain/objection/objection.ts';

/** An objection of a region to a date of a proposal or of a campaign. */
export interface ObjectionTable {
  id: Uuid;
  proposal_id: Uuid | null;
  campaign_id: Uuid | null;
  node_key: string;
  /** Whose date it is: the region, or one of its departments. */
  organisation_id: Uuid;
  region_id: Uuid;
  planned_start: CivilDateColumn;
  planned_end: CivilDateColumn;
  commitment: 'firm' | 'provisional';
  reason: string;
  /** Earliest start that the region proposes. */
  not_before: CivilDateColumn | null;
  raised_at: InstantColumn;
  raised_by: Uuid;
  state: ObjectionState;
  /** Earliest start that the nation took. */
  taken: CivilDateColumn | null;
  answer: JsonColumn<Act | null>;
  /** Number inside the ETag; also counts its events. */
  version: Generated<number>;
}
