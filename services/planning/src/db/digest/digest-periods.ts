// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Insertable, Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import type { DigestTable } from '../side-tables.ts';

/** Whether the e-mails of a period, named by the instant of its beginning, are written. */
export const isPrepared = async (db: Kysely<PlanningTables>, period: string): Promise<boolean> => {
  const row = await db
    .selectFrom('digest_period')
    .select('period')
    .where('period', '=', period)
    .executeTakeFirst();
  return row !== undefined;
};

/**
 * Takes a period for this transaction.
 * @returns whether nobody had it
 */
export const claimPeriod = async (
  trx: Kysely<PlanningTables>,
  period: string,
): Promise<boolean> => {
  const row = await trx
    .insertInto('digest_period')
    .values({ period })
    .onConflict((conflict) => conflict.doNothing())
    .returning('period')
    .executeTakeFirst();
  return row !== undefined;
};

/** Who was told of which things, by their hash, in the periods since an instant. */
export const toldSince = (
  db: Kysely<PlanningTables>,
  since: string,
): Promise<Pick<Insertable<DigestTable>, 'person_id' | 'things_hash'>[]> =>
  db
    .selectFrom('digest')
    .select(['person_id', 'things_hash'])
    .where('period', '>', since)
    .execute();

/** Writes e-mails that wait to be sent. */
export const insertDigests = async (
  trx: Kysely<PlanningTables>,
  rows: readonly Insertable<DigestTable>[],
): Promise<void> => {
  if (rows.length > 0) await trx.insertInto('digest').values(rows).execute();
};
