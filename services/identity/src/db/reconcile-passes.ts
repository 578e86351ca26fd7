// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Insertable, Selectable } from 'kysely';
import type { Database, Work } from './database.ts';
import type { ReconcilePassTable } from './reconcile-schema.ts';

/** A comparison of everything with Keycloak, and what it found. */
export type ReconcilePass = Selectable<ReconcilePassTable>;

/** The newest comparison. */
export const lastPass = (db: Database | Work): Promise<ReconcilePass | undefined> =>
  db.selectFrom('reconcile_pass').selectAll().orderBy('at', 'desc').limit(1).executeTakeFirst();

/** Records a comparison. One that found what the one before it found takes its place. */
export const recordPass = async (
  trx: Work,
  {
    changes,
    ...pass
  }: Omit<Insertable<ReconcilePassTable>, 'changes'> & Pick<ReconcilePass, 'changes'>,
): Promise<void> => {
  const last = await lastPass(trx);
  if (last?.plan_id === pass.plan_id) {
    await trx.deleteFrom('reconcile_pass').where('id', '=', last.id).execute();
  }
  await trx
    .insertInto('reconcile_pass')
    .values({ ...pass, changes: JSON.stringify(changes) })
    .execute();
};

/** Removes comparisons older than an instant. */
export const forgetPasses = async (trx: Work, before: Temporal.Instant): Promise<void> => {
  await trx.deleteFrom('reconcile_pass').where('at', '<', before.toString()).execute();
};
