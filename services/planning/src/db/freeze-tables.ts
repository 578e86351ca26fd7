// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Generated } from 'kysely';
import type { Act } from '../domain/act.ts';
import type { FreezeKind, FrozenAct } from '../domain/freeze/freeze.ts';

/** A freeze of a campaign on the place of the nation or of a region. */
export interface FreezeTable {
  id: Uuid;
  campaign_id: Uuid;
  organisation_id: Uuid;
  tag: string | null;
  /** Of windows, the periods are what lies between them. */
  kind: Generated<FreezeKind>;
  forbids: JsonColumn<readonly FrozenAct[]>;
  reason: string;
  owner_id: Uuid;
  placed_at: InstantColumn;
  first_day: CivilDateColumn;
  last_day: CivilDateColumn;
  rrule: string | null;
  ends_on: CivilDateColumn;
  /** Who ended it before its day, and why. */
  ended: JsonColumn<Act | null>;
  /** Number inside the ETag; also counts its events. */
  version: Generated<number>;
}

/** The periods of a freeze, as its rule gave them when it was placed. */
export interface FreezePeriodTable {
  freeze_id: Uuid;
  first_day: CivilDateColumn;
  last_day: CivilDateColumn;
}

/** An override, for everybody, or the derogation of one organisation. */
export interface FreezeExceptionTable {
  id: Uuid;
  freeze_id: Uuid;
  organisation_id: Uuid | null;
  reason: string;
  until: CivilDateColumn;
  at: InstantColumn;
  by: Uuid;
  ended: JsonColumn<Act | null>;
}
