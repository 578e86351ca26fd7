// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

export type TaskSheetReport = Planning['TaskImportReport'];

/** Says what a file of tasks would change; stores nothing. */
export const checkTaskSheet = (csv: string): Promise<TaskSheetReport> =>
  body(planning.POST('/tasks/import', { body: { csv, dryRun: true } }));

/** Does what a file of tasks asks for, all of it. Throws ProblemError when the service refuses. */
export const sendTaskSheet = (csv: string): Promise<TaskSheetReport> =>
  body(planning.POST('/tasks/import', { body: { csv } }));
