// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn, JsonColumn } from '@essaim/postgres';
import type {
  OffboardingKind,
  OffboardingScope,
  OffboardingState,
  Proof,
  Step,
} from '../domain/offboarding/offboarding.ts';
import type { Promised, ToolOutcome, ToolState } from '../domain/offboarding/tool-task.ts';

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

/** Departures. */
export interface OffboardingTables {
  offboarding: OffboardingTable;
  offboarding_tool: OffboardingToolTable;
}
