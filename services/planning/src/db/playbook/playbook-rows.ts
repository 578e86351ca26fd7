// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { PlanningTables, PlaybookTable } from '../schema.ts';

type Row = Selectable<PlaybookTable>;

export const playbookRow = (db: Kysely<PlanningTables>, id: Uuid): Promise<Row | undefined> =>
  db.selectFrom('playbook').selectAll().where('id', '=', id).executeTakeFirst();

/** The newest version under a key. */
export const newestRow = (db: Kysely<PlanningTables>, key: string): Promise<Row | undefined> =>
  db
    .selectFrom('playbook')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
