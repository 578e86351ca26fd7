// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Insertable, Selectable } from 'kysely';
import type { Database, Work } from './database.ts';
import type { ReconcileAdoptionTable } from './reconcile-schema.ts';

/** A value that an operator took over from Keycloak. */
export type ReconcileAdoption = Selectable<ReconcileAdoptionTable>;

type NewAdoption = Omit<Insertable<ReconcileAdoptionTable>, 'value'> &
  Pick<ReconcileAdoption, 'value'>;

/** Records values that were taken over, in the place of earlier ones of the same field. */
export const insertAdoptions = async (
  trx: Work,
  adoptions: readonly NewAdoption[],
): Promise<void> => {
  for (const { kind, key, field, value, ...adoption } of adoptions) {
    await trx
      .updateTable('reconcile_adoption')
      .set({ ended_by: adoption.adopted_by, ended_at: adoption.adopted_at })
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('field', '=', field)
      .where('ended_at', 'is', null)
      .execute();
    await trx
      .insertInto('reconcile_adoption')
      .values({ ...adoption, kind, key, field, value: JSON.stringify(value) })
      .execute();
  }
};

/** Ends an adoption: essaim's own value is wanted again. @returns undefined when it is over already */
export const endAdoption = (
  trx: Work,
  id: string,
  by: Pick<ReconcileAdoption, 'ended_by' | 'ended_at'>,
): Promise<ReconcileAdoption | undefined> =>
  trx
    .updateTable('reconcile_adoption')
    .set(by)
    .where('id', '=', id as Uuid)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();

/** The adoptions that hold. */
export const currentAdoptions = (db: Database): Promise<ReconcileAdoption[]> =>
  db
    .selectFrom('reconcile_adoption')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('adopted_at')
    .execute();
