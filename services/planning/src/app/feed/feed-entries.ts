// SPDX-License-Identifier: AGPL-3.0-or-later
import { organisationsByIds } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import { type FeedRow, changeCounts, gatesToCome } from '../../db/feed/feed-rows.ts';
import type { CalendarEntry } from '../../domain/feed/write-calendar.ts';
import { LABEL_WORDS } from '../../domain/task/label-words.ts';
import { type TaskLabel, taskLabel } from '../../domain/task/task-label.ts';
import type { AppContext } from '../app-context.ts';
import { loadCampaigns } from '../campaign/load-campaign.ts';
import type { Caller } from '../caller.ts';
import { loadNames } from '../directory/names.ts';
import { queryTasks } from '../task/list-tasks.ts';

/** More than a calendar can show; the next to end come first. */
const MOST = 3000;
const TO_COME: readonly TaskLabel[] = [
  'todo',
  'ready',
  'in-progress',
  'refused',
  'blocked',
  'declared',
];
const WORDS = {
  fr: { campaign: 'Campagne', gate: 'Jalon' },
  en: { campaign: 'Campaign', gate: 'Gate' },
} as const;
const SUBTREES = new Set(['regional', 'departmental']);

interface Dated {
  readonly id: Uuid;
  readonly campaign_id: Uuid;
  readonly organisation_id: Uuid;
  readonly template: string;
  readonly since: string;
  readonly planned_end: string | null;
}

const tierOf = async (db: AppContext['db'], id: Uuid) =>
  (await organisationsByIds(db, [id])).get(id)?.tier;

/**
 * What a feed shows as of today: tasks to come with their planned days and, of an organisation, its gates.
 * @param caller the feed's person, with every hat that they have now
 * @param consoleUrl address of the console, with a slash at its end
 */
export const feedEntries = async (
  app: Pick<AppContext, 'db'>,
  feed: FeedRow,
  caller: Caller,
  consoleUrl: string,
): Promise<CalendarEntry[]> => {
  const { db } = app;
  const { language } = caller;
  const organisationId = feed.organisation_id;
  const tier = organisationId && (await tierOf(db, organisationId));
  const isWithBelow = SUBTREES.has(tier ?? '');
  const { rows, directory } = await queryTasks(
    app,
    {
      labels: TO_COME,
      sort: { by: 'due', isDescending: false },
      ...(organisationId === null ? { mine: true } : { organisationId, subtree: isWithBelow }),
    },
    { size: MOST, offset: 0 },
    caller,
  );
  const gates = organisationId === null ? [] : await gatesToCome(db, [organisationId]);
  const all: readonly Dated[] = [...rows, ...gates];
  const [campaigns, names, changes] = await Promise.all([
    loadCampaigns(
      db,
      all.map((row) => row.campaign_id),
    ),
    loadNames(db, directory, { organisations: all.map((row) => row.organisation_id) }),
    changeCounts(
      db,
      all.map((row) => row.id),
    ),
  ]);
  const entry = (row: Dated, kind: 'task' | 'gate', firstDay: string | null, state: string) => {
    const lastDay = row.planned_end;
    if (lastDay === null) return [];
    const campaign = campaigns.get(row.campaign_id);
    const title = campaign?.playbook.titleOf(row.template)[language] ?? row.template;
    const place = names.organisation(row.organisation_id).shortName;
    return [
      {
        uid: `${kind}-${row.id}@essaim`,
        sequence: changes.get(row.id) ?? 0,
        firstDay: firstDay === null || firstDay > lastDay ? lastDay : firstDay,
        lastDay,
        title: `${title} (${place})`,
        description: `${state}\n${WORDS[language].campaign} : ${campaign?.name ?? ''}`,
        url: `${consoleUrl}${kind === 'task' ? 'taches' : 'jalons'}/${row.id}`,
        changedAt: row.since,
      },
    ];
  };
  return [
    ...rows.flatMap((row) =>
      entry(row, 'task', row.planned_start, LABEL_WORDS[language][taskLabel(row)]),
    ),
    ...gates.flatMap((row) => entry(row, 'gate', row.planned_end, WORDS[language].gate)),
  ];
};
