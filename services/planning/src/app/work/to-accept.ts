// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, Uuid } from '@essaim/kernel';
import { subtreeIds } from '@essaim/directory';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { type TaskListRow, readTaskRows } from '../../db/task/list-task-rows.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import { accepterLevel } from '../../domain/people/workers.ts';
import type { Caller } from '../caller.ts';
import { loadCampaigns } from '../campaign/load-campaign.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { rolesOf } from '../task/find-task.ts';

/** Most declared tasks among which those for one hat are looked for. */
const MOST_READ = 500;
const OLDEST = { by: 'since', isDescending: false } as const;

/** Roles that accept something, of the tiers below or of the nation itself. */
const ACCEPTERS = new Set<Mandate['role']>([
  'coordination',
  'liaison',
  'board',
  'committee',
  'treasury',
]);

/** Declared tasks that a hat may accept, the oldest declaration first. */
export const rowsToAccept = async (
  db: Kysely<PlanningTables>,
  hat: Mandate,
  caller: Caller,
): Promise<TaskListRow[]> => {
  if (!ACCEPTERS.has(hat.role) || hat.tier === 'local' || hat.tier === 'hoster') return [];
  const organisationIds: Uuid[] | null =
    hat.tier === 'national' ? null : await subtreeIds(db, hat.organisationId);
  const rows = await readTaskRows(
    db,
    { labels: ['declared'], ...(organisationIds && { organisationIds }) },
    OLDEST,
    { size: MOST_READ, offset: 0 },
  );
  if (rows.length === 0) return [];
  const [campaigns, known] = await Promise.all([
    loadCampaigns(
      db,
      rows.map((row) => row.campaign_id),
    ),
    loadDirectoryWith(
      db,
      caller.today,
      rows.flatMap((row) => (row.department_id === null ? [] : [row.organisation_id])),
    ),
  ]);
  return rows.filter((row) => {
    const template = campaigns.get(row.campaign_id)?.playbook.task(row.template);
    if (!template || row.declared_by === caller.person.personId) return false;
    const levels = accepterLevel(known, rolesOf(row, template), row.declared_by);
    return actingMandate(caller.person, levels, caller.today) !== null;
  });
};
