// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { endLoanRow, findLoan } from '../../db/loan/loan-rows.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, momentOf, note } from '../unit/unit.ts';
import { isRunning, presentLoans } from './present-loan.ts';

/**
 * Ends a loan before its day, in the name of the lender's coordination.
 * @throws DomainError `not-found`, `forbidden`, `version-conflict`, `loan-ended`
 */
export const endLoan = async (
  app: AppContext,
  { loanId, revision }: { readonly loanId: Uuid; readonly revision: number },
  reason: string,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['ResourceLoan']> => {
  const seen = await findLoan(app.db, loanId);
  if (!seen) throw problem('not-found');
  const directory = await loadDirectory(app.db, caller.today);
  const mandateId = requireMandate(caller.person, [coordinationOf(seen.from_id)], caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = expectVersion(await findLoan(unit.trx, loanId, true), revision);
    if (!isRunning(row, unit.today)) throw problem('loan-ended');
    const { now, by } = momentOf(unit);
    const saved = await endLoanRow(unit.trx, row, { at: now, by, message: reason });
    note(
      unit,
      'endLoan',
      { type: 'resource-loan', id: loanId, organisationId: row.from_id },
      { reason },
    );
    const [answer] = await presentLoans(unit.trx, directory, [saved], caller);
    if (!answer) throw problem('not-found');
    return answer;
  });
};
