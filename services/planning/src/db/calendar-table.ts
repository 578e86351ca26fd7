// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { InstantColumn } from '@essaim/postgres';

/** What the nation settled about holidays; no row until it did. */
export interface CalendarSettingTable {
  /** Always 1: there is one. */
  id: number;
  /** Whether Good Friday is a holiday in Guadeloupe and Martinique. */
  good_friday_antilles: boolean;
  /** Number inside the ETag. */
  revision: number;
  changed_at: InstantColumn;
  changed_by: Uuid;
}
