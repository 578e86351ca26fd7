// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Kysely } from 'kysely';
import type { LoanRow } from '../../db/loan/loan-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { loanCommands, loanState } from '../../domain/loan/loan.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadNames } from '../directory/names.ts';
import { peopleOf } from '../present/present-role.ts';
import { receiverLevels, sidesOf, toLoan } from './loan-sides.ts';

type Loan = PlanningApi['components']['schemas']['ResourceLoan'];

const HUNDREDTHS = 100;

/** Loans, and what the caller may say about them. */
export const presentLoans = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  rows: readonly LoanRow[],
  { person, today }: Pick<Caller, 'person' | 'today'>,
): Promise<Loan[]> => {
  const names = await loadNames(db, directory, {
    people: rows.flatMap((row) => [row.lent_by, row.accepted?.by, row.ended?.by]),
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
    state: loanState(toLoan(row)),
    accepted: row.accepted && {
      text: row.accepted.message ?? '',
      at: row.accepted.at,
      by: names.person(row.accepted.by),
    },
    whoAnswers: peopleOf(directory, names, receiverLevels(directory, row)),
    ended: row.ended && {
      text: row.ended.message ?? '',
      at: row.ended.at,
      by: names.person(row.ended.by),
    },
    allowed: loanCommands(toLoan(row), sidesOf(directory, row, person, today), today),
  }));
};
