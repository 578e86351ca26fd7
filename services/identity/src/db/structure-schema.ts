// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OrganisationTable } from './schema.ts';
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { DuplicateReason, DuplicateState } from '../domain/duplicate.ts';
import type { ReferentSubject } from '../domain/referent.ts';
import type {
  StructureCounts,
  StructureKind,
  StructureState,
} from '../domain/structure/structure-change.ts';

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

/** What the tree was and will be, and what is known of its organisations. */
export interface StructureTables {
  organisation_period: OrganisationPeriodTable;
  organisation_referent: OrganisationReferentTable;
  organisation_note: OrganisationNoteTable;
  organisation_duplicate: OrganisationDuplicateTable;
  structure_change: StructureChangeTable;
}
