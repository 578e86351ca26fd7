// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Kysely } from 'kysely';
import type { LoanRow } from '../../db/loan/loan-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadNames } from '../directory/names.ts';

type Loan = PlanningApi['components']['schemas']['ResourceLoan'];

const HUNDREDTHS = 100;

/** Whether a loan still gives something. */
export const isRunning = ({ ended, last_day: last }: LoanRow, today: string): boolean =>
  ended === null && last >= today;

/** Loans, and whether the caller may end them. */
export const presentLoans = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  rows: readonly LoanRow[],
  { person, today }: Pick<Caller, 'person' | 'today'>,
): Promise<Loan[]> => {
  const names = await loadNames(db, directory, {
    people: rows.flatMap((row) => [row.lent_by, row.ended?.by]),
    organisations: rows.flatMap((row) => [row.from_id, row.to_id]),
  });
  return rows.map((row) => ({
    id: row.id,
    revision: row.version,
    resource: row.resource,
    from: names.organisation(row.from_id),
    to: names.organisation(row.to_id),
    perWeek: row.hundredths / HUNDREDTHS,
    firstDay: row.first_day,
    lastDay: row.last_day,
    reason: row.reason,
    lentBy: names.person(row.lent_by),
    lentAt: row.lent_at,
    ended: row.ended && {
      text: row.ended.message ?? '',
      at: row.ended.at,
      by: names.person(row.ended.by),
    },
    allowed:
      isRunning(row, today) && actingMandate(person, [coordinationOf(row.from_id)], today) !== null
        ? ['end']
        : [],
  }));
};
