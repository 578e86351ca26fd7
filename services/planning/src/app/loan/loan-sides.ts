// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoanRow } from '../../db/loan/loan-rows.ts';
import type { Loan, LoanSides } from '../../domain/loan/loan.ts';
import type { DirectoryView } from '../../domain/people/directory-view.ts';
import { type ActingPerson, actingMandate } from '../../domain/people/may-act.ts';
import { type RoleLevel, coordinationOf, firstHeld } from '../../domain/people/role-level.ts';

/** A loan as words about it are decided. */
export const toLoan = (row: LoanRow): Loan => ({
  accepted: row.accepted,
  isDeclined: row.is_declined,
  ended: row.ended,
  lastDay: row.last_day,
});

/** Who lends: the coordination of the lender. */
export const lenderLevels = (row: Pick<LoanRow, 'from_id'>): RoleLevel[] => [
  coordinationOf(row.from_id),
];

/** Who answers for the receiver: its coordination, or that of the first tier above that has one. */
export const receiverLevels = (view: DirectoryView, row: Pick<LoanRow, 'to_id'>): RoleLevel[] => {
  const above = view.organisation(row.to_id)?.ancestors ?? [];
  const found = firstHeld(
    view,
    [row.to_id, ...above].map((id) => coordinationOf(id)),
  );
  return found ? [found.level] : [];
};

/** On which sides of a loan a person stands. */
export const sidesOf = (
  view: DirectoryView,
  row: LoanRow,
  person: ActingPerson,
  today: string,
): LoanSides => ({
  lender: actingMandate(person, lenderLevels(row), today) !== null,
  receiver: actingMandate(person, receiverLevels(view, row), today) !== null,
});
