// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { CalendarFeedTable } from '../feed-table.ts';
import type { PlanningTables } from '../schema.ts';

export type FeedRow = Selectable<CalendarFeedTable>;

/** The feeds of a person, in the order in which they were made. */
export const feedsOf = (db: Kysely<PlanningTables>, personId: Uuid): Promise<FeedRow[]> =>
  db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();

export const findFeedByHash = (
  db: Kysely<PlanningTables>,
  hash: string,
): Promise<FeedRow | undefined> =>
  db.selectFrom('calendar_feed').selectAll().where('secret_hash', '=', hash).executeTakeFirst();

/** Stores a feed; the one with the same content that the person had before serves no more. */
export const replaceFeed = async (
  db: Kysely<PlanningTables>,
  feed: Insertable<CalendarFeedTable> & { readonly organisation_id: Uuid | null },
): Promise<FeedRow> => {
  await db
    .deleteFrom('calendar_feed')
    .where('person_id', '=', feed.person_id)
    .where('scope', '=', feed.scope)
    .where('organisation_id', 'is not distinct from', feed.organisation_id)
    .execute();
  return db.insertInto('calendar_feed').values(feed).returningAll().executeTakeFirstOrThrow();
};

/** Takes a feed of a person away; tells what it was. */
export const deleteFeed = (
  db: Kysely<PlanningTables>,
  id: Uuid,
  personId: Uuid,
): Promise<FeedRow | undefined> =>
  db
    .deleteFrom('calendar_feed')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returningAll()
    .executeTakeFirst();

/** The claim by which tokens name a person; null for somebody who is not known any more. */
export const uidOf = async (db: Kysely<PlanningTables>, personId: Uuid): Promise<string | null> => {
  const row = await db
    .selectFrom('directory_person')
    .select('uid')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.uid ?? null;
};

/** Gates of some organisations that are not open yet. */
export const gatesToCome = (db: Kysely<PlanningTables>, organisationIds: readonly Uuid[]) =>
  db
    .selectFrom('gate')
    .select(['id', 'campaign_id', 'organisation_id', 'template', 'planned_end', 'since'])
    .where(sql<boolean>`organisation_id = any(${[...organisationIds]}::uuid[])`)
    .where('opened_on', 'is', null)
    .orderBy('planned_end')
    .execute();

/** How often each of these changed: what happened to it, and each new date. */
export const changeCounts = async (
  db: Kysely<PlanningTables>,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, number>> => {
  const rows = await db
    .selectFrom('history')
    .select(['entity_id', ({ fn }) => fn.countAll<number>().as('changes')])
    .where(sql<boolean>`entity_id = any(${[...ids]}::uuid[])`)
    .groupBy('entity_id')
    .execute();
  return new Map(rows.map((row) => [row.entity_id, row.changes]));
};
