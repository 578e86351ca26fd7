// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { LinkType } from '@essaim/playbook';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { EndReason, StartReason } from '@essaim/scheduler';
import type { Generated } from 'kysely';
import type { Act } from '../domain/act.ts';
import type { GateState } from '../domain/gate/gate.ts';
import type { NodeKind } from '../domain/readiness/wait.ts';
import type { Declaration } from '../domain/task/declaration.ts';
import type { Blocked, Pin, Task, TaskState } from '../domain/task/task.ts';
import type { WaveGateState } from '../domain/wave-gate/wave-gate.ts';
import type { Commitment } from './campaign-tables.ts';

interface PlannedColumns {
  id: Uuid;
  campaign_id: Uuid;
  organisation_id: Uuid;
  /** `D05@dep-53`, as in the plan. */
  node_key: string;
  template: string;
  planned_start: CivilDateColumn | null;
  planned_end: CivilDateColumn | null;
  is_provisional: boolean;
  start_reason: JsonColumn<StartReason | null>;
  end_reason: JsonColumn<EndReason | null>;
  /** Grows with each edit; inside the ETag. */
  revision: Generated<number>;
  /** Number of events written. */
  version: Generated<number>;
}

export interface TaskTable extends PlannedColumns {
  wave: number | null;
  tier: 'national' | 'regional' | 'departmental' | 'local';
  /** The department of an association's task. */
  department_id: Uuid | null;
  action: Task['action'];
  state: TaskState;
  since: InstantColumn;
  started_on: CivilDateColumn | null;
  done_on: CivilDateColumn | null;
  blocked: JsonColumn<Blocked | null>;
  refusal: JsonColumn<Act | null>;
  declaration: JsonColumn<Declaration | null>;
  acceptance: JsonColumn<Act | null>;
  pin: JsonColumn<Pin | null>;
  commitment: Commitment;
  open_requests: Generated<number>;
  /** Place in the plan, by start. */
  position: number;
  /** While nothing but a lag holds it: the day on which it is ready by itself. */
  ready_from: CivilDateColumn | null;
}

export interface GateTable extends PlannedColumns {
  wave: number;
  state: GateState;
  since: InstantColumn;
  declared: JsonColumn<Act | null>;
  declared_on: CivilDateColumn | null;
  accepted: JsonColumn<Act | null>;
  opened: JsonColumn<Act | null>;
  opened_on: CivilDateColumn | null;
  refusal: JsonColumn<Act | null>;
  criteria_met: number;
  criteria_total: number;
  is_declarable: boolean;
  /** Last day on which all the evidence that it counts is young enough; null when nothing ages. */
  expires_on: CivilDateColumn | null;
  commitment: Commitment;
}

export interface WaveGateTable {
  id: Uuid;
  campaign_id: Uuid;
  node_key: string;
  template: string;
  /** The wave that it measures. */
  wave: number;
  state: WaveGateState;
  since: InstantColumn;
  opened: JsonColumn<Act | null>;
  opened_on: CivilDateColumn | null;
  refusal: JsonColumn<Act | null>;
  planned: CivilDateColumn | null;
  revision: Generated<number>;
  version: Generated<number>;
}

/** What waits for what. */
export interface EdgeTable {
  campaign_id: Uuid;
  predecessor_id: Uuid;
  predecessor_kind: NodeKind;
  successor_id: Uuid;
  successor_kind: NodeKind;
  type: LinkType;
  lag_amount: number;
  lag_unit: 'wd' | 'cd';
}
