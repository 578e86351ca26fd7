// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { AbsenceTable } from '../absence-table.ts';
import type { PlanningTables } from '../schema.ts';

export type AbsenceRow = Selectable<AbsenceTable>;

/** The absences of a person that are not over on a day, the next one first. */
export const absencesOf = (
  db: Kysely<PlanningTables>,
  personId: Uuid,
  today: string,
): Promise<AbsenceRow[]> =>
  db
    .selectFrom('absence')
    .selectAll()
    .where('person_id', '=', personId)
    .where('last_day', '>=', today)
    .orderBy('first_day')
    .orderBy('id')
    .execute();

/** Everybody who is away on a day, with the last day of what is one absence or several without a gap. */
export const awayOn = async (
  db: Kysely<PlanningTables>,
  day: string,
): Promise<ReadonlyMap<Uuid, string>> => {
  const { rows } = await sql<{ person_id: Uuid; until: string }>`
    with recursive away as (
      select person_id, last_day from absence where ${day}::date between first_day and last_day
      union
      select next.person_id, next.last_day from absence next
      join away on away.person_id = next.person_id
        and next.first_day <= away.last_day + 1 and next.last_day > away.last_day)
    select person_id, max(last_day)::text as until from away group by person_id`.execute(db);
  return new Map(rows.map(({ person_id: id, until }) => [id, until]));
};

export const insertAbsence = (
  db: Kysely<PlanningTables>,
  absence: Insertable<AbsenceTable>,
): Promise<AbsenceRow> =>
  db.insertInto('absence').values(absence).returningAll().executeTakeFirstOrThrow();

/** Takes an absence of a person away; tells what it was. */
export const deleteAbsence = (
  db: Kysely<PlanningTables>,
  id: Uuid,
  personId: Uuid,
): Promise<AbsenceRow | undefined> =>
  db
    .deleteFrom('absence')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returningAll()
    .executeTakeFirst();
