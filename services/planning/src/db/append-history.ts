// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from './schema.ts';

/** What happened to a task, a gate or a wave gate. */
export interface HistoryEvent {
  readonly at: string;
  readonly type: string;
  /** Nobody when the system did it by itself. */
  readonly by: Uuid | null;
}

/** Adds a line to the history of a task, a gate or a wave gate. */
export const appendHistory = async (
  db: Kysely<PlanningTables>,
  entityId: Uuid,
  { at, type, by }: HistoryEvent,
  text: string | null,
): Promise<void> => {
  await db
    .insertInto('history')
    .values({ entity_id: entityId, at, type, person_id: by, text })
    .execute();
};
