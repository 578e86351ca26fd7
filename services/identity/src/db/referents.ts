// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import type { Selectable } from 'kysely';
import type { Referent, ReferentContent } from '../domain/referent.ts';
import type { Database, Work } from './database.ts';
import type { OrganisationReferentTable } from './structure-schema.ts';

const toReferent = (row: Selectable<OrganisationReferentTable>): Referent => ({
  id: row.id,
  organisationId: row.organisation_id,
  subject: row.subject,
  personId: row.person_id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  version: row.version,
});

const toRow = ({ subject, personId, name, email, phone }: ReferentContent) => ({
  subject,
  person_id: personId,
  name,
  email,
  phone,
});

/** A referent by id. */
export const findReferent = async (
  db: Database | Work,
  id: string,
): Promise<Referent | undefined> => {
  const row = await db
    .selectFrom('organisation_referent')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();
  return row && toReferent(row);
};

/** A referent by id, the row held until the commit. */
export const lockReferent = async (trx: Work, id: string): Promise<Referent | undefined> => {
  const row = await trx
    .selectFrom('organisation_referent')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();
  return row && toReferent(row);
};

/** Records a new referent. */
export const insertReferent = async (
  trx: Work,
  { id, organisationId, ...content }: Omit<Referent, 'version'>,
  at: Temporal.Instant,
): Promise<void> => {
  await trx
    .insertInto('organisation_referent')
    .values({
      id,
      organisation_id: organisationId,
      ...toRow(content),
      version: 1,
      created_at: at,
    })
    .execute();
};

/** Writes a referent. */
export const updateReferent = async (trx: Work, referent: Referent): Promise<void> => {
  await trx
    .updateTable('organisation_referent')
    .set({ ...toRow(referent), version: referent.version })
    .where('id', '=', referent.id)
    .execute();
};

/** Forgets a referent. */
export const deleteReferent = async (trx: Work, id: Uuid): Promise<void> => {
  await trx.deleteFrom('organisation_referent').where('id', '=', id).execute();
};

/** A page of an organisation's referents, by subject. */
export const listReferents = async (
  db: Database,
  organisationId: Uuid,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Referent[]; total: number }> => {
  const query = db
    .selectFrom('organisation_referent')
    .where('organisation_id', '=', organisationId);
  const { rows, total } = await readPage(
    query.selectAll().orderBy('subject').orderBy('created_at').orderBy('id'),
    page,
  );
  return { items: rows.map(toReferent), total };
};
