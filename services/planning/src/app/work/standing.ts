// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Mandate, Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { taskLabel } from '../../domain/task/task-label.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { organisationRef } from '../directory/names.ts';
import { planNames } from '../present/plan-names.ts';
import { presentEnd, presentStart } from '../present/present-binding.ts';
import { liveGate } from '../proposal/present-proposal.ts';

type Work = PlanningApi['components']['schemas']['Work'];

interface Placed {
  readonly campaign: Work['campaign'];
  readonly wave: number | null;
  readonly live: Work['live'];
  /** Next gates of the department, as dates. */
  readonly gates: Work['dates'];
}

const NOWHERE: Placed = { campaign: null, wave: null, live: null, gates: [] };

/** The campaign and wave of a hat's department, its general opening and its next gates. */
export const placementOf = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  hat: Mandate,
): Promise<Placed> => {
  const departmentId =
    hat.tier === 'local'
      ? directory.organisation(hat.organisationId)?.parentId
      : hat.tier === 'departmental'
        ? hat.organisationId
        : null;
  if (!departmentId) return NOWHERE;
  const placement = await db
    .selectFrom('placement')
    .select(['campaign_id', 'wave', 'is_finished'])
    .where('organisation_id', '=', departmentId)
    .executeTakeFirst();
  if (!placement) return NOWHERE;
  const [core, gates] = await Promise.all([
    loadCampaign(db, placement.campaign_id),
    db
      .selectFrom('gate')
      .selectAll()
      .where('organisation_id', '=', departmentId)
      .orderBy('planned_end')
      .execute(),
  ]);
  const names = planNames(directory, core.playbook);
  const live = gates.find(({ template }) => template === liveGate(core.playbook));
  const date = live?.opened_on ?? live?.planned_end;
  const row = directory.row(departmentId);
  return {
    campaign: { id: core.id, name: core.name },
    wave: placement.wave,
    live:
      live && date
        ? {
            date,
            opened: live.state === 'opened',
            commitment: live.commitment,
            provisional: live.is_provisional,
            startReason: live.start_reason === null ? null : presentStart(live.start_reason, names),
            endReason: live.end_reason === null ? null : presentEnd(live.end_reason, names),
          }
        : null,
    gates: gates
      .filter(({ state }) => state !== 'opened')
      .flatMap((gate) =>
        gate.planned_end === null
          ? []
          : [
              {
                date: gate.planned_end,
                kind: gate.id === live?.id ? ('live' as const) : ('gate' as const),
                title: core.playbook.titleOf(gate.template),
                taskId: null,
                gateId: gate.id,
                organisation: row ? organisationRef(row) : null,
              },
            ],
      ),
  };
};

/** How far an organisation is with its tasks, one label a task in the order of the plan. */
export const progressOf = async (
  db: Kysely<PlanningTables>,
  organisationId: Uuid,
): Promise<Work['progress']> => {
  const rows = await db
    .selectFrom('task')
    .select(['state', 'refusal'])
    .where('organisation_id', '=', organisationId)
    .orderBy('position')
    .execute();
  return {
    accepted: rows.filter(({ state }) => state === 'accepted' || state === 'skipped').length,
    total: rows.length,
    labels: rows.map(taskLabel),
  };
};
