// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PoolLoan, type ResourcePool, lendPools } from '@essaim/scheduler';
import type { Kysely } from 'kysely';
import { type LoanRow, runningLoans } from '../../db/loan/loan-rows.ts';
import { readAllPools } from '../../db/resource/resource-pools.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

const HUNDREDTHS = 100;

/** Loans as the scheduler knows them; those of organisations that are not known any more are left out. */
export const poolLoans = (rows: readonly LoanRow[], directory: DirectorySnapshot): PoolLoan[] =>
  rows.flatMap((row) => {
    const [from, to] = [directory.row(row.from_id)?.key, directory.row(row.to_id)?.key];
    if (from === undefined || to === undefined) return [];
    return [
      {
        resource: row.resource,
        from,
        to,
        perWeek: row.hundredths / HUNDREDTHS,
        firstDay: row.first_day,
        lastDay: row.last_day,
      },
    ];
  });

/** Every capacity that a plan counts with: declared, with what is lent and received. */
export const poolsWithLoans = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  today: string,
): Promise<ResourcePool[]> => {
  const [pools, loans] = await Promise.all([readAllPools(db), runningLoans(db, today)]);
  return lendPools(pools, poolLoans(loans, directory));
};
