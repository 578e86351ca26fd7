// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn, JsonColumn } from '@essaim/postgres';
import type { CostModel } from '../domain/cost/cost-model.ts';

/** The network's economic model; no row until it is settled. */
export interface CostModelTable {
  /** Always 1: there is one. */
  id: number;
  content: JsonColumn<CostModel>;
  /** Number inside the ETag. */
  revision: number;
  changed_at: InstantColumn;
  changed_by: Uuid;
}
