// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DirectoryTables } from '@essaim/directory';
import type { Tier, Uuid } from '@essaim/kernel';
import type {
  CivilDateColumn,
  InfrastructureTables,
  InstantColumn,
  JsonColumn,
} from '@essaim/postgres';
import type { Generated } from 'kysely';
import type { Activation, ActivationState, Step } from '../domain/activation/activation.ts';
import type { Health, ProbeFault, ProbeResult } from '../domain/health/health.ts';
import type { IncidentUpdate } from '../domain/health/incident.ts';
import type { Hoster } from '../domain/hoster/hoster.ts';
import type { SamlFacts } from '../domain/instance/saml.ts';
import type { InstanceClient } from '../domain/instance/instance.ts';
import type { ConnectionMode, Maturity } from '../domain/offer/offer.ts';
import type { ActivationRun, RunLine, RunReason } from '../domain/run/run.ts';
import type { Delivery, DeliveryAttempt } from '../domain/webhook/delivery.ts';
import type { Webhook } from '../domain/webhook/webhook.ts';
import type { Report, ReportEntry } from '../domain/support/report.ts';
import type { SignOn, ToolSheet } from '../domain/tool/tool-sheet.ts';

interface ToolTable {
  id: Uuid;
  key: string;
  version: number;
  name: string;
  categories: string[];
  sign_on: SignOn;
  /** Words of the sheet without case and accents. */
  search: string;
  sheet: JsonColumn<ToolSheet>;
  source: string | null;
}

interface HosterTable {
  organisation_id: Uuid;
  key: string;
  version: number;
  name: string;
  legal_form: string;
  website: string;
  contact_email: string;
  country: string;
  department_code: string | null;
  hosting_kind: string;
  state: Hoster['state'];
  capacity_users: number;
  capacity_gb: number;
  conformity_date: CivilDateColumn | null;
  conformity_evidence: string | null;
  regions_served: string[];
  note: string | null;
  search: string;
}

interface InstanceTable {
  id: Uuid;
  version: number;
  tool_key: string;
  name: string;
  hoster_organisation_id: Uuid;
  address: string;
  tool_version: string;
  profile: string | null;
  redirect_uris: string[];
  post_logout_redirect_uris: string[];
  backchannel_logout_uri: string | null;
  incomplete: string[];
  own_addresses: boolean;
  second_factor: boolean;
  saml: JsonColumn<SamlFacts> | null;
  client: JsonColumn<InstanceClient>;
  client_next_retry_at: InstantColumn | null;
  configured_at: InstantColumn | null;
  configured_by: Uuid | null;
  first_sign_in_at: InstantColumn | null;
  search: string;
}

interface OfferTable {
  id: Uuid;
  key: string;
  version: number;
  instance_id: Uuid;
  eligibility: string;
  depends_on: string[];
  price_fixed: number;
  price_per_head: number;
  price_ceiling: number;
  quota_person_gb: number;
  quota_organisation_gb: number;
  maturity: Maturity;
  connection_mode: ConnectionMode;
  referent_email: string | null;
}

interface ActivationTable {
  id: Uuid;
  version: number;
  offer_id: Uuid;
  instance_id: Uuid;
  organisation_id: Uuid;
  tier: Tier;
  parent_id: Uuid | null;
  nation_id: Uuid;
  hoster_organisation_id: Uuid;
  tool_key: string;
  tool_name: string;
  sign_on: SignOn;
  task_id: Uuid | null;
  state: ActivationState;
  since: InstantColumn;
  requested_by: Uuid;
  requested_at: InstantColumn;
  message: string | null;
  decision: JsonColumn<Activation['decision']>;
  suspension: JsonColumn<Activation['suspension']>;
  resumed: JsonColumn<Activation['resumed']>;
  end_notice: JsonColumn<Activation['end']>;
  first_sign_in_at: InstantColumn | null;
  steps: JsonColumn<readonly Step[]>;
  /** Where it stands, copied from the state so that lists can filter on it. */
  standing_since: InstantColumn;
  blocked_step: string | null;
  who_role: string | null;
  who_organisation_id: Uuid | null;
  next_retry_at: InstantColumn | null;
}

interface HealthTable {
  instance_id: Uuid;
  version: number;
  state: Health['state'];
  since: InstantColumn;
  fault: ProbeFault | null;
  last: JsonColumn<ProbeResult> | null;
  streak: number;
  next_probe_at: InstantColumn;
}

interface HealthChangeTable {
  instance_id: Uuid;
  version: number;
  at: InstantColumn;
  state: Health['state'];
  fault: ProbeFault | null;
}

interface HealthDayTable {
  instance_id: Uuid;
  day: CivilDateColumn;
  probes: number;
  failures: number;
  slowest_seconds: number;
}

interface MaintenanceTable {
  id: Uuid;
  version: number;
  hoster_organisation_id: Uuid;
  instance_id: Uuid | null;
  starts_at: InstantColumn;
  ends_at: InstantColumn;
  message: string;
  created_by: Uuid;
  cancelled_at: InstantColumn | null;
}

interface IncidentTable {
  id: Uuid;
  version: number;
  hoster_organisation_id: Uuid;
  instance_id: Uuid | null;
  title: string | null;
  fault: ProbeFault | null;
  opened_at: InstantColumn;
  resolved_at: InstantColumn | null;
  updates: JsonColumn<readonly IncidentUpdate[]>;
}

interface ActivationRunTable {
  id: Uuid;
  version: number;
  kind: ActivationRun['kind'];
  name: string;
  organisation_id: Uuid;
  tiers: Tier[];
  offer_ids: Uuid[];
  message: string | null;
  state: ActivationRun['state'];
  created_by: Uuid;
  mandate_id: Uuid;
  created_at: InstantColumn;
  approval: JsonColumn<ActivationRun['approval']>;
  closed: JsonColumn<ActivationRun['closed']>;
}

interface ActivationRunLineTable {
  run_id: Uuid;
  organisation_id: Uuid;
  offer_id: Uuid;
  position: Generated<number>;
  state: RunLine['state'];
  activation_id: Uuid | null;
  reason: JsonColumn<RunReason | null>;
  /** When it was looked at last. */
  at: InstantColumn | null;
}

interface WebhookTable {
  id: Uuid;
  version: number;
  organisation_id: Uuid;
  address: string;
  description: string;
  event_types: string[];
  state: Webhook['state'];
  created_by: Uuid;
  created_at: InstantColumn;
  failing_since: InstantColumn | null;
  secret: Buffer;
  previous_secret: Buffer | null;
  previous_until: InstantColumn | null;
}

interface WebhookDeliveryTable {
  id: Uuid;
  webhook_id: Uuid;
  event_type: string;
  body: string;
  created_at: InstantColumn;
  state: Delivery['state'];
  attempts: JsonColumn<readonly DeliveryAttempt[]>;
  round: number;
  next_attempt_at: InstantColumn | null;
}

interface ReportTable {
  id: Uuid;
  version: number;
  instance_id: Uuid;
  hoster_organisation_id: Uuid;
  organisation_id: Uuid;
  reported_by: Uuid;
  reported_at: InstantColumn;
  title: string;
  message: string;
  state: Report['state'];
  desk_role: Report['desk']['role'];
  desk_organisation_id: Uuid;
  since: InstantColumn;
  climbs_at: InstantColumn | null;
  entries: JsonColumn<readonly ReportEntry[]>;
}

interface KnownProblemTable {
  id: Uuid;
  version: number;
  instance_id: Uuid;
  hoster_organisation_id: Uuid;
  title: string;
  advice: string;
  published_by: Uuid;
  published_at: InstantColumn;
  ended_at: InstantColumn | null;
}

export interface CatalogDatabase extends InfrastructureTables, DirectoryTables {
  tool: ToolTable;
  hoster: HosterTable;
  instance: InstanceTable;
  offer: OfferTable;
  activation: ActivationTable;
  health: HealthTable;
  health_change: HealthChangeTable;
  health_day: HealthDayTable;
  maintenance: MaintenanceTable;
  incident: IncidentTable;
  activation_run: ActivationRunTable;
  activation_run_line: ActivationRunLineTable;
  report: ReportTable;
  known_problem: KnownProblemTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
}
