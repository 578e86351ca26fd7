// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { MandateRole, Tier, Uuid } from '@essaim/kernel';
import type {
  CivilDateColumn,
  InfrastructureTables,
  InstantColumn,
  JsonColumn,
} from '@essaim/postgres';
import type { Generated } from 'kysely';
import type {
  AcceptedLine,
  ImportCounts,
  ImportState,
  LineRemark,
} from '../domain/imports/association-import.ts';
import type { Remark } from '../domain/imports/remark.ts';
import type {
  OffboardingKind,
  OffboardingScope,
  OffboardingState,
  Proof,
  Step,
} from '../domain/offboarding/offboarding.ts';
import type { Promised, ToolOutcome, ToolState } from '../domain/offboarding/tool-task.ts';
import type { HosterSheet, OrganisationTerritory, Readiness } from '../domain/organisation.ts';
import type { DuplicateReason, DuplicateState } from '../domain/duplicate.ts';
import type { ReferentSubject } from '../domain/referent.ts';
import type { TaskKind, TaskLane } from '../domain/keycloak-task.ts';
import type { MachineTables } from './machine-schema.ts';
import type { ReconcileTables } from './reconcile-schema.ts';
import type { SeasonTables } from './season-schema.ts';
import type {
  ProviderCheck,
  ProviderContract,
  ProviderKind,
  ProviderMapping,
  ProviderState,
  ProviderTrial,
  TrialMemory,
} from '../domain/providers/provider.ts';
import type {
  StructureCounts,
  StructureKind,
  StructureState,
} from '../domain/structure/structure-change.ts';

export interface TerritoryTable {
  code: string;
  name: string;
  article_type: number;
  region_code: string;
  region_name: string;
  prefecture_code: string;
  prefecture: string;
  academie: string;
  school_zone: string;
  alsace_moselle: boolean;
  overseas: boolean;
  population: number;
  time_zone: string;
  abolition_day: string | null;
}

export interface CommuneTable {
  code: string;
  name: string;
  department_code: string;
  postcodes: string[];
  current_code: string;
}

export interface OrganisationTable {
  id: Uuid;
  key: string;
  tier: Tier;
  parent_id: Uuid | null;
  /** Nearest first. */
  ancestors: Uuid[];
  home_region: string;
  home_department: string;
  name: string;
  short_name: string;
  /** Name without accents and in lower case, for searching. */
  search_name: string;
  territory: JsonColumn<OrganisationTerritory | null>;
  mail_domain: string | null;
  contact_email: string | null;
  associations: number;
  members: number;
  employees: number;
  volunteers: number;
  identity_provider: 'none' | 'oidc' | 'saml' | 'ldap';
  readiness: Readiness | null;
  readiness_score: number | null;
  pilot: boolean;
  status: 'candidate' | 'member' | 'left' | 'merged';
  siren: string | null;
  siret: string | null;
  rna: string | null;
  commune_code: string | null;
  /** Name without accents, case and signs, by which two associations are compared. */
  match_name: Generated<string>;
  hoster: JsonColumn<HosterSheet | null>;
  /** What an import said beside the rest, such as an association's RNA number. */
  details: JsonColumn<Record<string, string>>;
  version: number;
  created_at: InstantColumn;
}

interface OrganisationPeriodTable {
  organisation_id: Uuid;
  /** A daterange, its last day excluded. */
  during: string;
  parent_id: Uuid | null;
  name: string;
  short_name: string;
  status: OrganisationTable['status'];
}

export interface OrganisationReferentTable {
  id: Uuid;
  organisation_id: Uuid;
  subject: ReferentSubject;
  person_id: Uuid | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  version: number;
  created_at: InstantColumn;
}

interface OrganisationNoteTable {
  organisation_id: Uuid;
  /** Whose note: the organisation itself when it is shared. */
  owner_id: Uuid;
  visibility: 'shared' | 'private';
  body: string;
  version: number;
  updated_by: Uuid | null;
  updated_at: InstantColumn;
}

export interface OrganisationDuplicateTable {
  id: Uuid;
  first_id: Uuid;
  second_id: Uuid;
  reasons: DuplicateReason[];
  state: DuplicateState;
  kept_id: Uuid | null;
  found_at: InstantColumn;
  decided_by: Uuid | null;
  decided_with: Uuid | null;
  decided_at: InstantColumn | null;
}

export interface StructureChangeTable {
  id: Uuid;
  kind: StructureKind;
  organisation_id: Uuid;
  target_id: Uuid | null;
  effective_on: CivilDateColumn;
  reason: string | null;
  name: string | null;
  short_name: string | null;
  key: string | null;
  child_ids: Uuid[];
  mandate_ids: Uuid[];
  state: StructureState;
  failure_code: string | null;
  effects: JsonColumn<StructureCounts> | null;
  requested_by: Uuid | null;
  requested_with: Uuid | null;
  correlation_id: string;
  requested_at: InstantColumn;
  changed_at: InstantColumn;
}

export interface PersonTable {
  id: Uuid;
  /** The claim `essaim_uid`. */
  uid: string;
  /** Name of the account: letters, digits and dots. */
  username: string;
  given_name: string;
  family_name: string;
  /** In lower case; null for who has none. */
  email: string | null;
  language: Language;
  status: 'active' | 'disabled';
  /** The claim `mandate_version`. */
  mandate_version: number;
  /** The version that Keycloak is known to hold. */
  applied_mandate_version: number;
  keycloak_id: string | null;
  /** The provider through which the person came; nobody has proved their address since. */
  arrived_through: Generated<Uuid | null>;
  home_region: string;
  home_department: string;
  revoked_before: InstantColumn | null;
  revocations: number;
  version: number;
  created_at: InstantColumn;
}

export interface MandateTable {
  id: Uuid;
  person_id: Uuid;
  organisation_id: Uuid;
  role: MandateRole;
  scope: 'self' | 'subtree';
  valid_from: CivilDateColumn;
  valid_to: CivilDateColumn | null;
  origin:
    | 'import'
    | 'grant'
    | 'invitation'
    | 'first-administrator'
    | 'structure'
    | 'substitution'
    | 'directory'
    | 'renewal';
  granted_by: Uuid | null;
  granted_at: InstantColumn;
  ended_by: Uuid | null;
  ended_at: InstantColumn | null;
  end_reason: string | null;
  /** The mandate of whom this one stands in for. */
  substitutes_for: Uuid | null;
  requires_second_factor: Generated<boolean>;
}

export interface InvitationTable {
  id: Uuid;
  organisation_id: Uuid;
  role: MandateRole;
  scope: 'self' | 'subtree';
  mandate_to: CivilDateColumn | null;
  /** Null for an invitation that is printed. */
  email: string | null;
  given_name: string | null;
  family_name: string | null;
  language: Language;
  person_id: Uuid;
  /** Whether the account was made for this invitation. */
  made_account: boolean;
  /** SHA-256 of each token that was sent since the invitation was last (re)sent. */
  token_hashes: Buffer[];
  /** The first group of a printed code. */
  code_locator: string | null;
  /** Salt and scrypt of the rest of it. */
  code_hash: Buffer | null;
  code_tries: Generated<number>;
  state: 'sent' | 'accepted' | 'revoked' | 'expired';
  sends: number;
  sent_at: InstantColumn;
  expires_at: InstantColumn;
  delivered_at: InstantColumn | null;
  invited_by: Uuid | null;
  invited_with: Uuid | null;
  accepted_at: InstantColumn | null;
  mandate_id: Uuid | null;
  version: number;
  created_at: InstantColumn;
}

export interface ClientTable {
  instance_id: Uuid;
  client_id: string;
  name: string;
  address: string;
  redirect_uris: string[];
  post_logout_redirect_uris: string[];
  backchannel_logout_uri: string | null;
  /** Where the tool closes accounts when asked (SCIM 2.0); null where somebody has to. */
  deprovisioning_uri: string | null;
  hoster_organisation_id: Uuid;
  state: 'pending' | 'ready' | 'refused';
  reason_code: string | null;
  /** AES-256-GCM: nonce, tag, ciphertext. */
  secret: Buffer;
  secret_fingerprint: string;
  secret_read_at: InstantColumn | null;
  secret_read_by: Uuid | null;
  since: InstantColumn;
  version: number;
  correlation_id: string;
}

export interface AccessTable {
  id: Uuid;
  instance_id: Uuid;
  organisation_id: Uuid;
  activation_id: Uuid;
  state: 'pending' | 'granted' | 'refused' | 'revoking' | 'revoked';
  reason_code: string | null;
  keycloak_group_id: string | null;
  since: InstantColumn;
  version: number;
  correlation_id: string;
}

interface SignInTable {
  id: Uuid;
  instance_id: Uuid;
  person_id: Uuid;
  first_at: InstantColumn;
}

/** Changes to make in Keycloak, at most one of a kind for a subject. */
export interface KeycloakTaskTable {
  id: Uuid;
  kind: TaskKind;
  subject: Uuid;
  /** Two tasks with the same lock never run at the same time. */
  lock_key: string;
  lane: TaskLane;
  /** Grows each time it is asked for again while it waits or runs. */
  generation: Generated<number>;
  attempts: Generated<number>;
  last_error: string | null;
  next_at: InstantColumn;
  leased_until: InstantColumn | null;
  correlation_id: string;
  created_at: InstantColumn;
}

/** Where a periodic reading stands, by its name. */
interface ProgressTable {
  name: string;
  reached: InstantColumn;
}

export interface AssociationImportTable {
  id: Uuid;
  organisation_id: Uuid;
  person_id: Uuid;
  file_name: string | null;
  columns: string[];
  state: ImportState;
  accepted: number;
  done: Generated<number>;
  refused: number;
  ignored: number;
  warned: number;
  expected: JsonColumn<ImportCounts>;
  recorded: JsonColumn<ImportCounts>;
  applied_by: Uuid | null;
  applied_as: Uuid | null;
  correlation_id: string;
  created_at: InstantColumn;
  changed_at: InstantColumn;
}

/** Accepted lines that are not recorded yet. */
interface AssociationImportChunkTable {
  import_id: Uuid;
  number: number;
  lines: JsonColumn<readonly AcceptedLine[]>;
}

export interface AssociationImportRemarkTable {
  import_id: Uuid;
  position: Generated<number>;
  kind: LineRemark['kind'];
  line: number;
  column_name: string | null;
  code: string;
  params: JsonColumn<Remark['params']>;
  /** Cells of a refused line. */
  fields: string[] | null;
}

export interface OffboardingTable {
  id: Uuid;
  kind: OffboardingKind;
  scope: OffboardingScope;
  state: OffboardingState;
  person_id: Uuid | null;
  organisation_id: Uuid;
  hoster_organisation_id: Uuid | null;
  /** The departure of the organisation that this one is part of. */
  parent_id: Uuid | null;
  /** Instances whose access an organisation's departure takes back. */
  taken: Uuid[];
  reason: string | null;
  started_by: Uuid | null;
  started_with: Uuid | null;
  /** Name of the machine key that declared it, where no person did. */
  started_key: string | null;
  started_at: InstantColumn;
  finished_at: InstantColumn | null;
  steps: JsonColumn<readonly Step[]>;
  looked_at: InstantColumn;
  proof: JsonColumn<Proof> | null;
  proof_sha256: string | null;
  correlation_id: string;
}

export interface OffboardingToolTable {
  id: Uuid;
  offboarding_id: Uuid;
  instance_id: Uuid;
  promise: Promised;
  state: ToolState;
  outcome: ToolOutcome | null;
  reason_code: string | null;
  attempts: number;
  next_at: InstantColumn;
  deadline: InstantColumn;
  leased_until: InstantColumn | null;
  assignee: Uuid | null;
  notified_at: InstantColumn | null;
  confirmed_by: Uuid | null;
  confirmed_with: Uuid | null;
  note: string | null;
  finished_at: InstantColumn | null;
  created_at: InstantColumn;
}

export interface IdentityProviderTable {
  id: Uuid;
  organisation_id: Uuid;
  alias: string;
  kind: ProviderKind;
  has_ldap: boolean;
  name: string;
  address: string;
  client_id: string | null;
  /** AES-256-GCM: nonce, tag, ciphertext. */
  secret: Buffer | null;
  secret_fingerprint: string | null;
  scopes: string;
  mapping: JsonColumn<ProviderMapping>;
  state: ProviderState;
  /** Whether Keycloak may hold an object of it. */
  in_keycloak: Generated<boolean>;
  contract: JsonColumn<ProviderContract | null>;
  check_result: JsonColumn<ProviderCheck>;
  trial: JsonColumn<ProviderTrial | null>;
  trial_memory: JsonColumn<TrialMemory | null>;
  /** The version that Keycloak is known to hold. */
  applied_version: number | null;
  /** When it was last tested by itself, in service. */
  watched_at: Generated<string | null>;
  version: number;
  correlation_id: string;
  created_at: InstantColumn;
  changed_at: InstantColumn;
}

export interface ProviderDomainTable {
  provider_id: Uuid;
  domain: string;
  token: string;
  verified_at: InstantColumn | null;
  created_at: InstantColumn;
}

export interface ProviderTrialTable {
  /** SHA-256 of the state that came along. */
  state_hash: Buffer;
  provider_id: Uuid;
  person_id: Uuid;
  /** Nonce, code verifier or request id, as sealed JSON. */
  sealed: Buffer;
  provider_version: number;
  created_at: InstantColumn;
}

export interface IdentityTables
  extends InfrastructureTables, MachineTables, ReconcileTables, SeasonTables {
  territory: TerritoryTable;
  commune: CommuneTable;
  organisation: OrganisationTable;
  organisation_period: OrganisationPeriodTable;
  structure_change: StructureChangeTable;
  organisation_duplicate: OrganisationDuplicateTable;
  organisation_referent: OrganisationReferentTable;
  organisation_note: OrganisationNoteTable;
  person: PersonTable;
  mandate: MandateTable;
  invitation: InvitationTable;
  client: ClientTable;
  access: AccessTable;
  sign_in: SignInTable;
  keycloak_task: KeycloakTaskTable;
  progress: ProgressTable;
  association_import: AssociationImportTable;
  association_import_chunk: AssociationImportChunkTable;
  association_import_remark: AssociationImportRemarkTable;
  offboarding: OffboardingTable;
  offboarding_tool: OffboardingToolTable;
  identity_provider: IdentityProviderTable;
  provider_trial: ProviderTrialTable;
  provider_domain: ProviderDomainTable;
}
