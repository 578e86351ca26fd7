// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { FreezePeriod } from '../../domain/freeze/freeze.ts';
import type { PlanningTables } from '../schema.ts';

/** The running period of each freeze today, and the next one, by freeze. */
export const freezePeriodsAround = async (
  db: Kysely<PlanningTables>,
  freezeIds: readonly Uuid[],
  today: string,
): Promise<
  ReadonlyMap<Uuid, { readonly running?: FreezePeriod; readonly next?: FreezePeriod }>
> => {
  if (freezeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('freeze_period')
    .selectAll()
    .where('freeze_id', 'in', freezeIds)
    .where('last_day', '>=', today)
    .orderBy('first_day')
    .execute();
  const byFreeze = Map.groupBy(rows, (row) => row.freeze_id);
  return new Map(
    [...byFreeze].map(([id, own]) => {
      const period = (row: (typeof rows)[number] | undefined) =>
        row && { firstDay: row.first_day, lastDay: row.last_day };
      const running = period(own.find((row) => row.first_day <= today));
      const next = period(own.find((row) => row.first_day > today));
      return [id, { ...(running && { running }), ...(next && { next }) }];
    }),
  );
};
