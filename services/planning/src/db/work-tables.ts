// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Forecast } from '@essaim/scheduler';
import type { Generated } from 'kysely';

/** What is computed in the background. */
export type WorkKind = 'forecast';

/** A long computation on a proposal. */
export interface PlanWorkTable {
  id: Uuid;
  proposal_id: Uuid;
  kind: WorkKind;
  state: 'waiting' | 'running' | 'stopped' | 'failed' | 'done';
  /** How much there is to do: runs of a forecast. */
  size: number;
  done: Generated<number>;
  /** How often it was begun. */
  attempts: Generated<number>;
  is_stop_asked: Generated<boolean>;
  asked_at: InstantColumn;
  asked_by: Uuid;
  mandate_id: Uuid | null;
  correlation_id: string;
}

/** The forecast of a proposal, which neither changes nor goes: it is scored against what happens. */
export interface ForecastTable {
  proposal_id: Uuid;
  made_at: InstantColumn;
  runs: number;
  /** Of the last general opening; null lies beyond the known calendars. */
  end_p50: CivilDateColumn | null;
  end_p80: CivilDateColumn | null;
  end_p95: CivilDateColumn | null;
  content: JsonColumn<Forecast>;
}
