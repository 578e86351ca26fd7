// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Forecast, Help, ObjectiveFigures } from '@essaim/scheduler';
import type { ColumnType, Generated } from 'kysely';

/** What is computed in the background. */
export type WorkKind = 'forecast' | 'improvement' | 'help' | 'outlook';

/** What one more of each resource would change, best first. */
export interface HelpFound {
  readonly helps: readonly Help[];
}

/** What a search came to; kept, as what it found may be no better. */
export interface SearchOutcome {
  readonly tried: number;
  readonly before: ObjectiveFigures;
  readonly after: ObjectiveFigures;
  /** The scenario that it gave; null when nothing better was found. */
  readonly proposalId: Uuid | null;
}

/** A long computation on a proposal. */
export interface PlanWorkTable {
  id: Uuid;
  proposal_id: Uuid;
  kind: WorkKind;
  state: 'waiting' | 'running' | 'stopped' | 'failed' | 'done';
  /** How much there is to do: runs of a forecast, schedules of a search. */
  size: number;
  done: Generated<number>;
  /** How often it was begun. */
  attempts: Generated<number>;
  is_stop_asked: Generated<boolean>;
  asked_at: InstantColumn;
  asked_by: Uuid;
  mandate_id: Uuid | null;
  correlation_id: string;
  /** Of what comes of it, where that has one. */
  name: string | null;
  /** Of a search: by which share the best one is better, by the weights. */
  gain: Generated<number>;
  outcome: ColumnType<SearchOutcome | HelpFound | null, string | undefined, string>;
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
