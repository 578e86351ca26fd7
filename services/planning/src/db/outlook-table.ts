// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDateColumn, InstantColumn, JsonColumn } from '@essaim/postgres';
import type { Outlook } from '../app/proposal/engine.ts';

export type OutlookContent = Omit<Outlook, 'ok'>;

/** A forecast of a campaign from what had happened on a day; kept, to be scored against what came. */
export interface OutlookTable {
  campaign_id: Uuid;
  /** Civil day of what it knows. */
  day: CivilDateColumn;
  /** Digest of what it knows. */
  reality_hash: string;
  made_at: InstantColumn;
  /** Of dates with departments that join: of what is proposed, not of what holds. */
  is_proposed: boolean;
  /** Null where no dates could be found: what then stands in the way, the repair of the dates says. */
  content: JsonColumn<OutlookContent | null>;
}
