// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

/** Reads a file of what plans count with; a dry run stores nothing. Throws ProblemError when refused. */
export type ImportInputs = (csv: string, dryRun: boolean) => Promise<Planning['ImportReport']>;

/** Capacities, in place of those of the organisations that the file names. */
export const importCapacities: ImportInputs = (csv, dryRun) =>
  body(planning.POST('/resources/import', { body: { csv, dryRun } }));

/** One row a day for zones A, B and C; one row a period for the calendars of other places. */
const formatOf = (csv: string) => (/^[^\r\n]*vacances_zone/.test(csv) ? 'zones' : 'periods');

/** School holidays, in place of the calendars that the file names. */
export const importSchoolHolidays: ImportInputs = (csv, dryRun) =>
  body(planning.POST('/school-holidays/import', { body: { format: formatOf(csv), csv, dryRun } }));
