// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { PlanningTables, PlaybookTable } from '../schema.ts';

type Row = Selectable<PlaybookTable>;

export const playbookRow = (db: Kysely<PlanningTables>, id: Uuid): Promise<Row | undefined> =>
  db.selectFrom('playbook').selectAll().where('id', '=', id).executeTakeFirst();

/** Holds a playbook until the end of the transaction; what refers to it can still be written. */
export const holdPlaybook = async (trx: Transaction<PlanningTables>, id: Uuid): Promise<void> => {
  await trx.selectFrom('playbook').select('id').where('id', '=', id).forNoKeyUpdate().execute();
};

/** The newest version under a key. */
export const newestRow = (db: Kysely<PlanningTables>, key: string): Promise<Row | undefined> =>
  db
    .selectFrom('playbook')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The newest version of what an organisation made of a national playbook. */
export const ownRow = (
  db: Kysely<PlanningTables>,
  ownerId: Uuid,
  nationalKey: string,
): Promise<Row | undefined> =>
  db
    .selectFrom('playbook as own')
    .innerJoin('playbook as base', 'base.id', 'own.based_on')
    .selectAll('own')
    .where('own.owner_id', '=', ownerId)
    .where('base.key', '=', nationalKey)
    .orderBy('own.version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The first of these keys under which nothing is published. */
export const freeKey = async (
  db: Kysely<PlanningTables>,
  keyOf: (number: number) => string,
  number = 1,
): Promise<string> => {
  const key = keyOf(number);
  return (await newestRow(db, key)) ? freeKey(db, keyOf, number + 1) : key;
};
