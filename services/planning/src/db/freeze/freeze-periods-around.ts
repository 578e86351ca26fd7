// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { FreezePeriod } from '../../domain/freeze/freeze.ts';
import type { PlanningTables } from '../schema.ts';
import { currentFreezes } from './current-freezes.ts';
import type { FreezeRow } from './freeze-rows.ts';

/** The running period of each freeze today, and the next one, by freeze. */
export const freezePeriodsAround = async (
  db: Kysely<PlanningTables>,
  rows: readonly Pick<FreezeRow, 'campaign_id'>[],
  today: string,
): Promise<
  ReadonlyMap<Uuid, { readonly running?: FreezePeriod; readonly next?: FreezePeriod }>
> => {
  const campaigns = rows.map((row) => row.campaign_id);
  const current = await currentFreezes(db, campaigns, { day: today, today });
  const byFreeze = Map.groupBy(current, ({ row }) => row.id);
  return new Map(
    [...byFreeze].map(([id, parts]) => {
      const periods = parts
        .flatMap((part) => part.periods)
        .toSorted((a, b) => a.firstDay.localeCompare(b.firstDay));
      const running = periods
        .filter(({ firstDay, lastDay }) => firstDay <= today && lastDay >= today)
        .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay))
        .at(-1);
      const next = periods.find(({ firstDay }) => firstDay > today);
      return [id, { ...(running && { running }), ...(next && { next }) }];
    }),
  );
};
