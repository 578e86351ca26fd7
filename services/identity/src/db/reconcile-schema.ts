// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Generated } from 'kysely';
import type { ReconcileChange, RunDecisions, ReconcileKind } from '../app/reconcile/ports.ts';
import type { ReconcileTrigger, RunState } from '../domain/reconcile-run.ts';

interface ReconcileAppliedTable {
  kind: ReconcileKind;
  key: string;
  /** As they were last written; secrets as fingerprints. */
  fields: JsonColumn<Readonly<Record<string, unknown>>>;
  applied_at: Generated<InstantColumn>;
}

export interface ReconcileAdoptionTable {
  id: Uuid;
  kind: ReconcileKind;
  key: string;
  field: string;
  value: JsonColumn<unknown>;
  reason: string;
  adopted_by: Uuid;
  adopted_at: InstantColumn;
  ended_by: Uuid | null;
  ended_at: InstantColumn | null;
}

export interface ReconcilePassTable {
  id: Uuid;
  trigger: ReconcileTrigger;
  plan_id: string;
  at: InstantColumn;
  took_ms: number;
  owned: number;
  changes: JsonColumn<readonly ReconcileChange[]>;
}

export interface ReconcileRunTable {
  id: Uuid;
  plan_id: string;
  state: RunState;
  decisions: JsonColumn<RunDecisions>;
  reason: string | null;
  asked_by: Uuid;
  asked_as: Uuid | null;
  asked_at: InstantColumn;
  decided_by: Uuid | null;
  decided_at: InstantColumn | null;
  done_at: InstantColumn | null;
  /** What it is to do; once it is done, what it did. */
  changes: JsonColumn<readonly ReconcileChange[]>;
  correlation_id: string;
}

/** What is remembered of Keycloak. */
export interface ReconcileTables {
  reconcile_applied: ReconcileAppliedTable;
  reconcile_adoption: ReconcileAdoptionTable;
  reconcile_pass: ReconcilePassTable;
  reconcile_run: ReconcileRunTable;
}
