// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { unseenEverywhere } from '../../db/escalation/escalation-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { readTaskRows } from '../../db/task/list-task-rows.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Waiting, peopleAt } from './waiting.ts';

const BY_DUE = { by: 'due', isDescending: false } as const;

/** Late work that climbed to a coordination, and that nobody there said to have seen. */
export const climbedThings = async (
  db: Kysely<PlanningTables>,
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
  directory: DirectorySnapshot,
  today: string,
): Promise<Waiting[]> => {
  const escalations = await unseenEverywhere(db, today);
  if (escalations.length === 0) return [];
  const ids = [...new Set(escalations.map((one) => one.task_id))];
  const rows = await readTaskRows(db, { ids }, BY_DUE, { size: ids.length, offset: 0 });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return escalations.flatMap((escalation): Waiting[] => {
    const row = byId.get(escalation.task_id);
    const playbook = row && campaigns.get(row.campaign_id)?.playbook;
    if (!row || !playbook) return [];
    return [
      {
        thing: {
          kind: 'climbed',
          id: escalation.id,
          title: playbook.titleOf(row.template),
          place: directory.row(row.organisation_id)?.short_name ?? '',
          due: row.planned_end,
          isLate: true,
        },
        people: peopleAt(directory, [coordinationOf(escalation.to_organisation_id)]),
      },
    ];
  });
};
