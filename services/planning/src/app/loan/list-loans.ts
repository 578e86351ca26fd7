// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { listLoanRows } from '../../db/loan/loan-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { presentLoans } from './present-loan.ts';

export interface LoanQuery {
  readonly state: 'current' | 'over';
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

/** A page of what organisations lend each other. */
export const listLoans = async (
  { db }: Pick<AppContext, 'db'>,
  { state, page: { page, size, offset } }: LoanQuery,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['ResourceLoanPage']> => {
  const directory = await loadDirectory(db, caller.today);
  const { rows, total } = await listLoanRows(db, { state, size, offset }, caller.today);
  return { items: await presentLoans(db, directory, rows, caller), page, size, total };
};
