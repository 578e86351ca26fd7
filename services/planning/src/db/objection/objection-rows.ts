// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { readPage } from '@essaim/postgres';
import { type Insertable, type Kysely, type Selectable, type Updateable, sql } from 'kysely';
import type { ObjectionTable } from '../objection-table.ts';
import type { PlanningTables } from '../schema.ts';

export type ObjectionRow = Selectable<ObjectionTable>;

/** What objections are about: some proposals, or a campaign. */
export type ObjectionSubject =
  | { readonly proposalIds: readonly Uuid[] }
  | { readonly campaignId: Uuid };

export interface ObjectionPage {
  readonly state: 'open' | 'answered' | null;
  readonly size: number;
  readonly offset: number;
}

const about = (db: Kysely<PlanningTables>, subject: ObjectionSubject) => {
  const all = db.selectFrom('objection');
  return 'campaignId' in subject
    ? all.where('campaign_id', '=', subject.campaignId)
    : all.where('proposal_id', 'in', subject.proposalIds);
};

/** A page of objections, the newest first. */
export const listObjectionRows = async (
  db: Kysely<PlanningTables>,
  subject: ObjectionSubject,
  { state, ...page }: ObjectionPage,
): Promise<{ readonly rows: ObjectionRow[]; readonly total: number }> => {
  const all = about(db, subject);
  const found = state === null ? all : all.where('state', state === 'open' ? '=' : '<>', 'open');
  return readPage(found.selectAll().orderBy('raised_at', 'desc').orderBy('id', 'desc'), page);
};

/** Objections that wait, and those whose day was taken. */
export const bindingObjections = (
  db: Kysely<PlanningTables>,
  subject: ObjectionSubject,
): Promise<ObjectionRow[]> =>
  about(db, subject).selectAll().where('state', 'in', ['open', 'taken']).orderBy('id').execute();

export const findObjection = (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<ObjectionRow | undefined> =>
  db.selectFrom('objection').selectAll().where('id', '=', id).executeTakeFirst();

/** Reads an objection and holds its row until the end of the transaction. */
export const lockObjection = (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<ObjectionRow | undefined> =>
  db.selectFrom('objection').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** @returns null when an open objection to the same date is there already */
export const insertObjection = async (
  db: Kysely<PlanningTables>,
  row: Insertable<ObjectionTable>,
): Promise<ObjectionRow | null> =>
  (await db
    .insertInto('objection')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()) ?? null;

/** Writes an answer, and one more version than the objection had. */
export const answerObjectionRow = (
  db: Kysely<PlanningTables>,
  { id, version }: Pick<ObjectionRow, 'id' | 'version'>,
  answer: Pick<Updateable<ObjectionTable>, 'state' | 'taken' | 'answer'>,
): Promise<ObjectionRow> =>
  db
    .updateTable('objection')
    .set({ ...answer, version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Objections of every plan that wait, and those that were answered since an instant. */
export const objectionsToTell = (
  db: Kysely<PlanningTables>,
  since: string,
): Promise<ObjectionRow[]> =>
  db
    .selectFrom('objection')
    .selectAll()
    .where(
      sql<boolean>`state = 'open' or (state in ('taken', 'declined') and answer->>'at' >= ${since})`,
    )
    .orderBy('raised_at')
    .execute();
