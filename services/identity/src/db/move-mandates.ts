// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Selectable } from 'kysely';
import type { Database, Work } from './database.ts';
import type { MandateTable } from './schema.ts';

export type MovableMandate = Selectable<MandateTable>;

const movable = (db: Database | Work, organisationId: Uuid, today: string) =>
  db
    .selectFrom('mandate')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]));

/** The mandates of an organisation that are in force or to come, their rows held until the commit. */
export const lockMovableMandates = (
  trx: Work,
  organisationId: Uuid,
  today: string,
): Promise<MovableMandate[]> =>
  movable(trx, organisationId, today).orderBy('person_id').orderBy('id').forUpdate().execute();

/** The mandates of an organisation that are in force or to come. */
export const movableMandates = (
  db: Database | Work,
  organisationId: Uuid,
  today: string,
): Promise<MovableMandate[]> => movable(db, organisationId, today).orderBy('id').execute();

/** Has a mandate that did not begin yet begin at another organisation. */
export const rehangMandate = async (trx: Work, id: Uuid, organisationId: Uuid): Promise<void> => {
  await trx
    .updateTable('mandate')
    .set({ organisation_id: organisationId })
    .where('id', '=', id)
    .execute();
};
