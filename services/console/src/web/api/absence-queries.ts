// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** One's own absences that are not over. */
export const absencesQuery = queryOptions({
  queryKey: ['planning', 'absences'],
  queryFn: (): Promise<Planning['AbsenceList']> => body(planning.GET('/absences', {})),
});

export const declareAbsence = (asked: Planning['NewAbsence']) =>
  body(planning.POST('/absences', { body: asked }));

export const withdrawAbsence = async (absenceId: string): Promise<void> => {
  await body(planning.DELETE('/absences/{absenceId}', { params: { path: { absenceId } } }));
};
