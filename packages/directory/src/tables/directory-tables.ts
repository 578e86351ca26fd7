// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier, Uuid } from '@essaim/kernel';
import type { ColumnType } from 'kysely';

/** An instant: RFC 3339 text when read. */
type Instant = ColumnType<string, string, string>;
/** A civil date: `YYYY-MM-DD`. */
type Day = ColumnType<string, string, string>;
type Json<Value> = ColumnType<Value, string, string>;

/** Where an organisation works, as identity publishes it. */
export interface Territory {
  readonly departmentCode: string | null;
  readonly regionCode: string;
  readonly name: string;
  readonly articleType: number | null;
  readonly schoolZone: string | null;
  readonly alsaceMoselle: boolean;
  readonly overseas: boolean;
  readonly abolitionDay: string | null;
  readonly timeZone: string;
}

export interface DirectoryOrganisation {
  id: Uuid;
  key: string;
  tier: Tier;
  parent_id: Uuid | null;
  /** Nearest first. */
  ancestors: Uuid[];
  region: string;
  department: string;
  name: string;
  short_name: string;
  territory: Json<Territory | null>;
  associations: number;
  members: number;
  employees: number;
  volunteers: number;
  identity_provider: string;
  readiness: string | null;
  readiness_score: number | null;
  pilot: boolean;
  status: string;
  contact_email: string | null;
  /** Keys of the organisations that a hoster serves; empty for others. */
  regions_served: string[];
}

export interface DirectoryPerson {
  id: Uuid;
  uid: string;
  given_name: string;
  family_name: string;
  email: string;
  language: 'fr' | 'en';
  status: string;
  mandate_version: number;
  /** Sessions begun before it are over. */
  revoked_before: Instant | null;
}

export interface DirectoryMandate {
  id: Uuid;
  person_id: Uuid;
  organisation_id: Uuid;
  tier: Tier;
  role: MandateRole;
  scope: 'self' | 'subtree';
  valid_from: Day;
  valid_to: Day | null;
}

/** A service's own copy of what identity owns. Only the handlers here write it. */
export interface DirectoryTables {
  directory_organisation: DirectoryOrganisation;
  directory_person: DirectoryPerson;
  directory_mandate: DirectoryMandate;
}
