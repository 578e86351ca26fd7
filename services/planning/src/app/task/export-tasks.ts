// SPDX-License-Identifier: AGPL-3.0-or-later
import { blockText } from '../../domain/task/block-text.ts';
import { writeCsv } from '@essaim/csv';
import { sheetHeader } from '../../domain/sheet/sheet-columns.ts';
import { LABEL_WORDS } from '../../domain/task/label-words.ts';
import { isLate, taskLabel } from '../../domain/task/task-label.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaigns } from '../campaign/load-campaign.ts';
import { loadNames } from '../directory/names.ts';
import { type TaskQuery, queryTasks } from './list-tasks.ts';

const MOST_ROWS = 20_000;

const YES = { fr: 'oui', en: 'yes' } as const;

/** The tasks that a caller may see, as CSV for a French spreadsheet; an import reads it back. */
export const exportTasks = async (
  app: Pick<AppContext, 'db'>,
  query: TaskQuery,
  caller: Caller,
): Promise<string> => {
  const { db } = app;
  const { language, today } = caller;
  const page = { size: MOST_ROWS, offset: 0 };
  const { rows, directory } = await queryTasks(app, query, page, caller);
  const [campaigns, names] = await Promise.all([
    loadCampaigns(
      db,
      rows.map((row) => row.campaign_id),
    ),
    loadNames(db, directory, { organisations: rows.map((row) => row.organisation_id) }),
  ]);
  const lines = rows.map((row) => {
    const campaign = campaigns.get(row.campaign_id);
    const organisation = names.organisation(row.organisation_id);
    return [
      row.template,
      campaign?.playbook.titleOf(row.template)[language] ?? row.template,
      organisation.name,
      organisation.code,
      campaign?.name ?? '',
      row.wave,
      LABEL_WORDS[language][taskLabel(row)],
      row.since.slice(0, 10),
      row.planned_start,
      row.planned_end,
      isLate(row, row.planned_end, today) ? YES[language] : '',
      row.started_on,
      row.done_on,
      row.blocked ? blockText(row.blocked, language) : '',
      '',
      row.id,
      row.revision,
    ];
  });
  return writeCsv(sheetHeader(language), lines);
};
