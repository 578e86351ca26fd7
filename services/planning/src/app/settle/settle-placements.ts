// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { departmentStandings } from '../../db/campaign/department-standings.ts';
import { heldUntil } from '../../domain/placement/hold.ts';
import { mapState } from '../../domain/placement/map-state.ts';
import type { Unit } from '../unit/unit.ts';

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
  const known = await departmentStandings(unit.trx, organisationIds);
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
