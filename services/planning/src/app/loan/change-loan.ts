// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { answerLoanRow, endLoanRow, findLoan } from '../../db/loan/loan-rows.ts';
import { type LoanCommand, allowLoanCommand } from '../../domain/loan/loan.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, momentOf, note } from '../unit/unit.ts';
import { announceLoan } from './announce-loan.ts';
import { lenderLevels, receiverLevels, sidesOf, toLoan } from './loan-sides.ts';
import { presentLoans } from './present-loan.ts';

export interface LoanTarget {
  readonly loanId: Uuid;
  readonly revision: number;
}

const OPERATIONS = { accept: 'acceptLoan', decline: 'declineLoan', end: 'endLoan' } as const;

/**
 * Says a word about a loan: the receiver accepts or declines it, the lender takes it back, either side ends
 * what was accepted before its day.
 * @param reason null where none is asked
 * @throws DomainError `not-found`, `forbidden`, `version-conflict`, `loan-answered`, `loan-ended`
 */
export const changeLoan = async (
  app: AppContext,
  { loanId, revision }: LoanTarget,
  command: LoanCommand,
  reason: string | null,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['ResourceLoan']> => {
  const seen = await findLoan(app.db, loanId);
  if (!seen) throw problem('not-found');
  const directory = await loadDirectory(app.db, caller.today);
  const receivers = receiverLevels(directory, seen);
  const levels = command === 'end' ? [...lenderLevels(seen), ...receivers] : receivers;
  const mandateId = requireMandate(caller.person, levels, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = expectVersion(await findLoan(unit.trx, loanId, true), revision);
    const sides = sidesOf(directory, row, caller.person, unit.today);
    allowLoanCommand(toLoan(row), command, sides, unit.today);
    const { now, by } = momentOf(unit);
    const act = { at: now, by, message: reason };
    const saved =
      command === 'end'
        ? await endLoanRow(unit.trx, row, act)
        : await answerLoanRow(unit.trx, row, act, command === 'accept');
    announceLoan(unit, saved);
    const organisationId = sides.lender && command === 'end' ? row.from_id : row.to_id;
    note(
      unit,
      OPERATIONS[command],
      { type: 'resource-loan', id: loanId, organisationId },
      reason === null ? {} : { reason },
    );
    const [answer] = await presentLoans(unit.trx, directory, [saved], caller);
    if (!answer) throw problem('not-found');
    return answer;
  });
};
