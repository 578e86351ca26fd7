// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import type { ObjectionRow } from './objection-rows.ts';

/**
 * Objections that wait for an answer, the oldest first.
 * @param campaignId those to its dates alone; those to every plan when null
 */
export const openObjections = (
  db: Kysely<PlanningTables>,
  campaignId: Uuid | null,
): Promise<ObjectionRow[]> => {
  const open = db.selectFrom('objection').selectAll().where('state', '=', 'open');
  const wanted = campaignId === null ? open : open.where('campaign_id', '=', campaignId);
  return wanted.orderBy('raised_at').orderBy('id').execute();
};
