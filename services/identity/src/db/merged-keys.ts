// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from 'kysely';
import type { Database, Work } from './database.ts';

export interface Survivor {
  readonly key: string;
  readonly name: string;
}

/** Of some keys those of merged organisations, with what each became. */
export const survivorsByMergedKeys = async (
  db: Database | Work,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Survivor>> => {
  const rows = await db
    .selectFrom('organisation as merged')
    .innerJoin('organisation as survivor', 'survivor.id', 'merged.parent_id')
    .select(['merged.key as mergedKey', 'survivor.key as key', 'survivor.name as name'])
    .where('merged.status', '=', 'merged')
    .where(sql<boolean>`merged.key = any(${[...keys]}::text[])`)
    .execute();
  return new Map(rows.map(({ mergedKey, key, name }) => [mergedKey, { key, name }]));
};
