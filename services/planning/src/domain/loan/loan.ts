// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Act, CivilDate } from '../act.ts';

/** `offered`: waits for the receiver; `ended` also where the lender took the offer back. */
export type LoanState = 'offered' | 'accepted' | 'declined' | 'ended';

export type LoanCommand = 'accept' | 'decline' | 'end';

/** A loan, as far as words about it are decided. */
export interface Loan {
  readonly accepted: Act | null;
  readonly isDeclined: boolean;
  readonly ended: Act | null;
  readonly lastDay: CivilDate;
}

/** On which side of a loan somebody stands; a person may stand on both. */
export interface LoanSides {
  readonly lender: boolean;
  readonly receiver: boolean;
}

export const loanState = ({ accepted, isDeclined, ended }: Loan): LoanState => {
  if (ended !== null) return isDeclined ? 'declined' : 'ended';
  return accepted === null ? 'offered' : 'accepted';
};

/** What may be said about a loan: the receiver answers, the lender takes back, and what counts either side ends. */
export const loanCommands = (
  loan: Loan,
  { lender, receiver }: LoanSides,
  today: CivilDate,
): LoanCommand[] => {
  const state = loanState(loan);
  if (loan.ended !== null || loan.lastDay < today) return [];
  const mayEnd = lender || (receiver && state === 'accepted');
  return [
    ...(receiver && state === 'offered' ? (['accept', 'decline'] as const) : []),
    ...(mayEnd ? (['end'] as const) : []),
  ];
};

/**
 * Goes on only where the word makes sense as the loan stands.
 * @throws DomainError `loan-ended`, `loan-answered`, `forbidden`
 */
export const allowLoanCommand = (
  loan: Loan,
  command: LoanCommand,
  sides: LoanSides,
  today: CivilDate,
): void => {
  if (loan.ended !== null || loan.lastDay < today) throw problem('loan-ended');
  if (command !== 'end' && loan.accepted !== null) throw problem('loan-answered');
  if (!loanCommands(loan, sides, today).includes(command)) throw problem('forbidden');
};
