// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** Reads the rules of a campaign and holds its row until the end of the transaction. */
export const lockRules = (db: Kysely<PlanningTables>, id: Uuid) =>
  db
    .selectFrom('campaign')
    .select(['escalate_after', 'rules_version'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** Writes after how many working days late work climbs. */
export const writeEscalateAfter = (
  db: Kysely<PlanningTables>,
  id: Uuid,
  days: number | null,
  version: number,
) =>
  db
    .updateTable('campaign')
    .set({ escalate_after: days, rules_version: version })
    .where('id', '=', id)
    .returning(['escalate_after', 'rules_version'])
    .executeTakeFirstOrThrow();
