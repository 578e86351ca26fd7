// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Kysely } from 'kysely';
import { openLoans } from '../../db/loan/loan-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { presentLoans } from './present-loan.ts';

/** Loans that the caller may accept or decline, the first to begin first. */
export const offeredLoans = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  caller: Pick<Caller, 'person' | 'today'>,
): Promise<PlanningApi['components']['schemas']['ResourceLoan'][]> => {
  const rows = await openLoans(db, caller.today);
  const offered = rows.filter(({ accepted }) => accepted === null);
  if (offered.length === 0) return [];
  const loans = await presentLoans(db, directory, offered, caller);
  return loans
    .filter(({ allowed }) => allowed.includes('accept'))
    .toSorted((a, b) => a.firstDay.localeCompare(b.firstDay));
};
