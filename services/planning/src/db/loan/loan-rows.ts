// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { readPage } from '@essaim/postgres';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Act } from '../../domain/act.ts';
import { currentOrOver } from '../current-or-over.ts';
import type { LoanTable } from '../loan-table.ts';
import type { PlanningTables } from '../schema.ts';

export type LoanRow = Selectable<LoanTable>;

/** Loans that are not ended and have days left, offered ones too, in the order in which they were offered. */
export const openLoans = (db: Kysely<PlanningTables>, today: string): Promise<LoanRow[]> =>
  db
    .selectFrom('resource_loan')
    .selectAll()
    .where('ended', 'is', null)
    .where('last_day', '>=', today)
    .orderBy('id')
    .execute();

/** Those of them that their receivers accepted: they count. */
export const runningLoans = async (db: Kysely<PlanningTables>, today: string): Promise<LoanRow[]> =>
  (await openLoans(db, today)).filter(({ accepted }) => accepted !== null);

/** A page of loans: those that run or will, the first to begin first; or those that are over, the last first. */
export const listLoanRows = (
  db: Kysely<PlanningTables>,
  {
    state,
    ...page
  }: { readonly state: 'current' | 'over'; readonly size: number; readonly offset: number },
  today: string,
): Promise<{ readonly rows: LoanRow[]; readonly total: number }> =>
  readPage(
    db
      .selectFrom('resource_loan')
      .selectAll()
      .where(currentOrOver(state, 'last_day', today))
      .orderBy('first_day', state === 'current' ? 'asc' : 'desc')
      .orderBy('id'),
    page,
  );

/** A loan, held until the end of the transaction when it is locked. */
export const findLoan = (
  db: Kysely<PlanningTables>,
  id: Uuid,
  isLocked = false,
): Promise<LoanRow | undefined> => {
  const found = db.selectFrom('resource_loan').selectAll().where('id', '=', id);
  return (isLocked ? found.forUpdate() : found).executeTakeFirst();
};

export const insertLoan = (
  db: Kysely<PlanningTables>,
  loan: Insertable<LoanTable>,
): Promise<LoanRow> =>
  db.insertInto('resource_loan').values(loan).returningAll().executeTakeFirstOrThrow();

/** Ends a loan before its day. */
export const endLoanRow = (
  db: Kysely<PlanningTables>,
  { id, version }: Pick<LoanRow, 'id' | 'version'>,
  ended: Act,
): Promise<LoanRow> =>
  db
    .updateTable('resource_loan')
    .set({ ended: JSON.stringify(ended), version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Writes what the receiver answered; to decline ends it. */
export const answerLoanRow = (
  db: Kysely<PlanningTables>,
  { id, version }: Pick<LoanRow, 'id' | 'version'>,
  answer: Act,
  isAccepted: boolean,
): Promise<LoanRow> => {
  const act = JSON.stringify(answer);
  return db
    .updateTable('resource_loan')
    .set({
      version: version + 1,
      ...(isAccepted ? { accepted: act } : { ended: act, is_declined: true }),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
};
