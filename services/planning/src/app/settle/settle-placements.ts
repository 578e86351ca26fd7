// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { heldUntil } from '../../domain/placement/hold.ts';
import { mapState } from '../../domain/placement/map-state.ts';
import type { Unit } from '../unit/unit.ts';

interface StandingRow {
  readonly organisationId: Uuid;
  readonly isStarted: boolean;
  readonly blockedTaskId: Uuid | null;
  readonly openGates: number;
}

const standings = async (
  db: Kysely<PlanningTables>,
  organisationIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, StandingRow>> => {
  const ids = sql`${[...organisationIds]}::uuid[]`;
  const { rows } = await sql<StandingRow>`
    select t.organisation_id as "organisationId",
      bool_or(t.started_on is not null) as "isStarted",
      (array_agg(t.id order by t.since) filter (where t.state = 'blocked'))[1] as "blockedTaskId",
      (select count(*)::int from gate g
        where g.organisation_id = t.organisation_id and g.state = 'opened') as "openGates"
    from task t where t.organisation_id = any(${ids}) and t.tier = 'departmental'
    group by t.organisation_id`.execute(db);
  return new Map(rows.map((row) => [row.organisationId, row]));
};

/** Works out again the state on the map of these departments. */
export const settlePlacements = async (
  unit: Unit,
  organisationIds: readonly Uuid[],
): Promise<void> => {
  if (organisationIds.length === 0) return;
  const placements = await unit.trx
    .selectFrom('placement')
    .select(['organisation_id', 'state', 'hold', 'is_finished', 'blocked_task_id'])
    .where('organisation_id', 'in', [...new Set(organisationIds)])
    .execute();
  if (placements.length === 0) return;
  const known = await standings(unit.trx, organisationIds);
  for (const placement of placements) {
    if (placement.is_finished) continue;
    const standing = known.get(placement.organisation_id);
    const blockedTaskId = standing?.blockedTaskId ?? null;
    const state = mapState({
      isOnHold: heldUntil(placement.hold, unit.today) !== null,
      isBlocked: blockedTaskId !== null,
      isStarted: standing?.isStarted ?? false,
      openGates: standing?.openGates ?? 0,
    });
    if (state === placement.state && blockedTaskId === placement.blocked_task_id) continue;
    await unit.trx
      .updateTable('placement')
      .set({
        state,
        blocked_task_id: blockedTaskId,
        ...(state !== placement.state && { since: unit.now }),
      })
      .where('organisation_id', '=', placement.organisation_id)
      .execute();
  }
};
