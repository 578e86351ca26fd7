// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AbsenceTable } from './absence-table.ts';
import type { SchoolCalendar } from '@essaim/calendar';
import type { DirectoryTables } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { LinkType, Playbook } from '@essaim/playbook';
import type {
  CivilDateColumn,
  InfrastructureTables,
  InstantColumn,
  JsonColumn,
} from '@essaim/postgres';
import type { EndReason, ResourcePool, StartReason, TakenCapacity } from '@essaim/scheduler';
import type { ColumnType, Generated } from 'kysely';
import type { Act } from '../domain/act.ts';
import type { GateState } from '../domain/gate/gate.ts';
import type { Hold } from '../domain/placement/hold.ts';
import type { MapState } from '../domain/placement/map-state.ts';
import type { NodeKind } from '../domain/readiness/wait.ts';
import type { Declaration } from '../domain/task/declaration.ts';
import type { Blocked, Task, TaskState } from '../domain/task/task.ts';
import type { WaveConditions } from '../domain/wave/wave-conditions.ts';
import type { WaveControlAct, WaveControlState } from '../domain/wave/wave-control.ts';
import type { WaveGateState } from '../domain/wave-gate/wave-gate.ts';
import type { CostModelTable } from './cost-table.ts';
import type { EscalationTable } from './escalation-table.ts';
import type { FreezeExceptionTable, FreezePeriodTable, FreezeTable } from './freeze-tables.ts';
import type { CalendarFeedTable } from './feed-table.ts';
import type { LoanTable } from './loan-table.ts';
import type {
  ActivationTable,
  DigestPeriodTable,
  DigestTable,
  DirectoryStampTable,
  SignInTable,
} from './side-tables.ts';
import type { LateJoinerPolicy } from '../domain/campaign/late-joiners.ts';
import type { ObjectionTable } from './objection-table.ts';
import type { OutlookTable } from './outlook-table.ts';
import type { ReplanTable } from './replan-tables.ts';
import type { ForecastTable, PlanWorkTable } from './work-tables.ts';
import type { CampaignFigures, NotPlacedRecord, ProposalRequest, ProposalSummary } from './json.ts';

/** A `jsonb` that the database fills when it is not given. */
type OptionalJson<Value> = ColumnType<Value, string | undefined, string | null>;

export type Commitment = 'firm' | 'provisional';

export interface PlaybookTable {
  id: Uuid;
  key: string;
  version: number;
  title_fr: string;
  title_en: string;
  content: JsonColumn<Playbook>;
  hash: string;
  published_at: InstantColumn;
  published_by: Uuid | null;
}

export interface ResourcePoolTable {
  id: Generated<number>;
  organisation_key: string;
  resource: string;
  pool: JsonColumn<ResourcePool>;
}

export interface SchoolCalendarTable {
  zone: string;
  calendar: JsonColumn<SchoolCalendar>;
}

export interface ProposalTable {
  id: Uuid;
  name: string;
  created_at: InstantColumn;
  created_by: Uuid;
  playbook_id: Uuid;
  start_date: CivilDateColumn;
  based_on: Uuid | null;
  /** The proposal whose order was searched for a better one: same inputs, other dates. */
  improves: Uuid | null;
  request: JsonColumn<ProposalRequest>;
  inputs_hash: string;
  summary: JsonColumn<ProposalSummary>;
  /** Problem, options and plan as JSON, compressed with Zstandard. */
  packed: Buffer;
  departments: number;
  placed: number;
  waves: number;
  last_live: CivilDateColumn | null;
  campaign_id: Uuid | null;
}

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

/** What happened to a task, a gate or a wave gate, for its own page. */
export interface HistoryTable {
  id: Generated<number>;
  entity_id: Uuid;
  at: InstantColumn;
  type: string;
  person_id: Uuid | null;
  text: string | null;
}

export interface CommentTable {
  id: Uuid;
  task_id: Uuid;
  at: InstantColumn;
  person_id: Uuid;
  text: string;
}

export interface RequestTable {
  id: Uuid;
  task_id: Uuid;
  kind: 'help' | 'decision';
  reason: string | null;
  text: string | null;
  at: InstantColumn;
  person_id: Uuid;
  /** The organisation whose coordination answers. */
  to_organisation_id: Uuid;
  answer: JsonColumn<Act | null>;
}

export interface EvidenceFileTable {
  id: Uuid;
  task_id: Uuid;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  bytes: Buffer;
  added_at: InstantColumn;
  added_by: Uuid;
}

export interface LocalCounterTable {
  campaign_id: Uuid;
  department_id: Uuid;
  template: string;
  in_progress: Generated<number>;
  declared: Generated<number>;
  accepted: Generated<number>;
}

export interface PlanningTables extends InfrastructureTables, DirectoryTables {
  playbook: PlaybookTable;
  resource_pool: ResourcePoolTable;
  resource_loan: LoanTable;
  absence: AbsenceTable;
  calendar_feed: CalendarFeedTable;
  school_calendar: SchoolCalendarTable;
  proposal: ProposalTable;
  plan_work: PlanWorkTable;
  forecast: ForecastTable;
  outlook: OutlookTable;
  replan: ReplanTable;
  objection: ObjectionTable;
  campaign: CampaignTable;
  cost_model: CostModelTable;
  wave: WaveTable;
  placement: PlacementTable;
  task: TaskTable;
  gate: GateTable;
  wave_gate: WaveGateTable;
  edge: EdgeTable;
  history: HistoryTable;
  comment: CommentTable;
  request: RequestTable;
  evidence_file: EvidenceFileTable;
  local_counter: LocalCounterTable;
  escalation: EscalationTable;
  campaign_freeze: FreezeTable;
  freeze_period: FreezePeriodTable;
  freeze_exception: FreezeExceptionTable;
  activation: ActivationTable;
  sign_in: SignInTable;
  digest: DigestTable;
  digest_period: DigestPeriodTable;
  directory_stamp: DirectoryStampTable;
}
