// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn, JsonColumn } from '@essaim/postgres';
import type { ApprovalAction, ApprovalPayloads, ApprovalState } from '../domain/approval.ts';

export interface ApprovalTable {
  id: Uuid;
  action: ApprovalAction;
  organisation_id: Uuid;
  provider_id: Uuid | null;
  /** Forgotten with the answer: a file names people. */
  payload: JsonColumn<ApprovalPayloads[ApprovalAction] | null>;
  payload_hash: string;
  name: string | null;
  count: number | null;
  state: ApprovalState;
  asked_by: Uuid;
  asked_as: Uuid;
  asked_at: InstantColumn;
  expires_at: InstantColumn;
  decided_by: Uuid | null;
  decided_as: Uuid | null;
  decided_at: InstantColumn | null;
  reason: string | null;
  correlation_id: string;
}

/** What waits for a second person, or waited. */
export interface ApprovalTables {
  approval: ApprovalTable;
}
