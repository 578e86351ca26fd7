// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import { openLoans } from '../../db/loan/loan-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { receiverLevels } from '../loan/loan-sides.ts';
import { type Waiting, peopleAt } from './waiting.ts';

const TITLE = {
  fr: 'Un prêt de moyens vous est proposé',
  en: 'You are offered the loan of a resource',
};

/** Loans that wait for their receivers. */
export const loanThings = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  today: string,
): Promise<Waiting[]> => {
  const rows = await openLoans(db, today);
  return rows
    .filter(({ accepted }) => accepted === null)
    .map((row) => ({
      thing: {
        kind: 'decide',
        id: row.id,
        title: TITLE,
        place: directory.row(row.from_id)?.short_name ?? '',
        due: row.first_day,
        isLate: row.first_day < today,
      },
      people: peopleAt(directory, receiverLevels(directory, row)),
    }));
};
