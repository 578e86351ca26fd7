// SPDX-License-Identifier: AGPL-3.0-or-later
import { blockText } from '../../domain/task/block-text.ts';
import type { Language } from '@essaim/contracts';
import { writeCsv } from '@essaim/csv';
import { LABEL_WORDS } from '../../domain/task/label-words.ts';
import { isLate, taskLabel } from '../../domain/task/task-label.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaigns } from '../campaign/load-campaign.ts';
import { loadNames } from '../directory/names.ts';
import { type TaskQuery, queryTasks } from './list-tasks.ts';

const MOST_ROWS = 20_000;

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Clé',
    'Tâche',
    'Structure',
    'Code',
    'Campagne',
    'Vague',
    'État',
    'Depuis',
    'Début prévu',
    'Fin prévue',
    'En retard',
    'Commencée le',
    'Faite le',
    'Ce qui bloque',
    'Adresse',
  ],
  en: [
    'Key',
    'Task',
    'Organisation',
    'Code',
    'Campaign',
    'Wave',
    'State',
    'Since',
    'Planned start',
    'Planned end',
    'Late',
    'Started on',
    'Done on',
    'What blocks',
    'Id',
  ],
};

const YES = { fr: 'oui', en: 'yes' } as const;

/** The tasks that a caller may see, as CSV for a French spreadsheet. */
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
      row.id,
    ];
  });
  return writeCsv(HEADERS[language], lines);
};
