// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AbsenceTable } from './absence-table.ts';
import type { SchoolCalendar } from '@essaim/calendar';
import type { DirectoryTables } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Playbook } from '@essaim/playbook';
import type {
  CivilDateColumn,
  InfrastructureTables,
  InstantColumn,
  JsonColumn,
} from '@essaim/postgres';
import type { ResourcePool } from '@essaim/scheduler';
import type { Generated } from 'kysely';
import type { Act } from '../domain/act.ts';
import type { CalendarSettingTable } from './calendar-table.ts';
import type { CampaignTable, PlacementTable, WaveTable } from './campaign-tables.ts';
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
  ProviderTable,
  SignInTable,
} from './side-tables.ts';
import type { EdgeTable, GateTable, TaskTable, WaveGateTable } from './node-tables.ts';
import type { ObjectionTable } from './objection-table.ts';
import type { OutlookTable } from './outlook-table.ts';
import type { PlaybookDraftTable } from './playbook-draft-table.ts';
import type { ReplanTable } from './replan-tables.ts';
import type { ForecastTable, PlanWorkTable } from './work-tables.ts';
import type { ProposalRequest, ProposalSummary } from './json.ts';

export interface PlaybookTable {
  id: Uuid;
  key: string;
  /** The region or department whose own it is; null for a national one. */
  owner_id: Uuid | null;
  /** The national version that an own one comes from. */
  based_on: Uuid | null;
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
  playbook_draft: PlaybookDraftTable;
  resource_pool: ResourcePoolTable;
  resource_loan: LoanTable;
  absence: AbsenceTable;
  calendar_feed: CalendarFeedTable;
  school_calendar: SchoolCalendarTable;
  calendar_setting: CalendarSettingTable;
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
  provider: ProviderTable;
  campaign_freeze: FreezeTable;
  freeze_period: FreezePeriodTable;
  freeze_exception: FreezeExceptionTable;
  activation: ActivationTable;
  sign_in: SignInTable;
  digest: DigestTable;
  digest_period: DigestPeriodTable;
  directory_stamp: DirectoryStampTable;
}
