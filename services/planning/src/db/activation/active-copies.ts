// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { ActivationCopy } from '../../domain/activation/activation-copy.ts';
import type { PlanningTables } from '../schema.ts';

/** The activation in use of each of these tasks that has one, by task; the latest of several. */
export const activeCopies = async (
  db: Kysely<PlanningTables>,
  taskIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, ActivationCopy>> => {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('activation')
    .select(['task_id', 'copy'])
    .where('task_id', 'in', [...taskIds])
    .where(sql<boolean>`copy ->> 'state' = 'active'`)
    .orderBy('id')
    .execute();
  return new Map(rows.flatMap(({ task_id: id, copy }) => (id === null ? [] : [[id, copy]])));
};
