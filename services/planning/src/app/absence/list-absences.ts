// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { absencesOf } from '../../db/absence/absence-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { presentAbsence } from './present-absence.ts';

/** The caller's own absences that are not over. */
export const listAbsences = async (
  { db }: Pick<AppContext, 'db'>,
  { person, today }: Caller,
): Promise<PlanningApi['components']['schemas']['AbsenceList']> => ({
  items: (await absencesOf(db, person.personId, today)).map(presentAbsence),
});
