// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database, Work } from './database.ts';

/** How far a periodic reading came; null at the beginning. */
export const readProgress = async (
  db: Database | Work,
  name: string,
): Promise<Temporal.Instant | null> => {
  const row = await db
    .selectFrom('progress')
    .select('reached')
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? Temporal.Instant.from(row.reached) : null;
};

/** Notes how far a periodic reading came. */
export const writeProgress = async (
  trx: Database | Work,
  name: string,
  reached: Temporal.Instant,
): Promise<void> => {
  await trx
    .insertInto('progress')
    .values({ name, reached })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ reached: reached.toString() }))
    .execute();
};
