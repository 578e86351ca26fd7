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
import type { HosterSheet, OrganisationTerritory, Readiness } from '../domain/organisation.ts';
import type { ApprovalTables } from './approval-schema.ts';
import type { FederationTables } from './federation-schema.ts';
import type { MachineTables } from './machine-schema.ts';
import type { ReconcileTables } from './reconcile-schema.ts';
import type { SeasonTables } from './season-schema.ts';
import type { StructureTables } from './structure-schema.ts';
import type { KeycloakTables } from './keycloak-schema.ts';
import type { AssociationImportTables } from './association-import-schema.ts';
import type { OffboardingTables } from './offboarding-schema.ts';
import type { ProviderTables } from './provider-schema.ts';

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

/** The code with which a person without an address chooses a new password; one each. */
export interface PasswordCodeTable {
  person_id: Uuid;
  /** Where whoever printed it acted. */
  organisation_id: Uuid;
  locator: string;
  /** Salt and scrypt of the rest of the code. */
  hash: Buffer;
  tries: Generated<number>;
  /** The person's version of mandates for which it was printed. */
  mandate_version: number;
  expires_at: InstantColumn;
  used_at: InstantColumn | null;
}

export interface IdentityTables
  extends
    InfrastructureTables,
    MachineTables,
    FederationTables,
    ReconcileTables,
    SeasonTables,
    StructureTables,
    KeycloakTables,
    AssociationImportTables,
    OffboardingTables,
    ProviderTables,
    ApprovalTables {
  territory: TerritoryTable;
  commune: CommuneTable;
  organisation: OrganisationTable;
  person: PersonTable;
  mandate: MandateTable;
  invitation: InvitationTable;
  password_code: PasswordCodeTable;
}
