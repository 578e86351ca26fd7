// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate, Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { TaskFilter, TaskListRow } from '../../db/task/list-task-rows.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import { accepterLevel } from '../../domain/people/workers.ts';
import type { Caller } from '../caller.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { organisationsBelow } from '../directory/visible-organisations.ts';
import { rolesOf } from '../task/find-task.ts';

/** Roles that accept something, of the tiers below or of the nation itself. */
const ACCEPTERS = new Set<Mandate['role']>([
  'coordination',
  'liaison',
  'board',
  'committee',
  'treasury',
]);

const DECLARED: TaskFilter = { labels: ['declared'] };
const NOTHING: TaskFilter = { mine: [] };

/** Declared tasks among which a hat may find some to accept. */
export const declaredBelow = (directory: DirectorySnapshot, hat: Mandate): TaskFilter => {
  if (!ACCEPTERS.has(hat.role) || hat.tier === 'local' || hat.tier === 'hoster') return NOTHING;
  if (hat.tier === 'national') return DECLARED;
  return { ...DECLARED, withinIds: organisationsBelow(directory, hat.organisationId) };
};

/** Those declared tasks that a hat may accept. */
export const acceptableRows = async (
  db: Kysely<PlanningTables>,
  rows: readonly TaskListRow[],
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  caller: Caller,
): Promise<TaskListRow[]> => {
  if (rows.length === 0) return [];
  const known = await loadDirectoryWith(
    db,
    caller.today,
    rows.flatMap((row) => (row.department_id === null ? [] : [row.organisation_id])),
  );
  return rows.filter((row) => {
    const template = campaigns.get(row.campaign_id)?.playbook.task(row.template);
    if (!template || row.declared_by === caller.person.personId) return false;
    const levels = accepterLevel(known, rolesOf(row, template), row.declared_by);
    return actingMandate(caller.person, levels, caller.today) !== null;
  });
};
