// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import type { Pools } from '../engine/pools.ts';
import type { Schedule } from '../engine/schedule.ts';
import type { NotPlaced, NotPlacedReason, Relaxation } from '../model/plan.ts';
import type { Cohort } from '../network/cohort.ts';
import { waitsFor, type Network, type NetworkNode } from '../network/network.ts';

const DAYS_OF_A_WEEK = 5;
const LAST_WEEKS = 104;

const reasonOf = (node: NetworkNode, schedule: Schedule): NotPlacedReason => {
  const cause = schedule.at[node.index]?.endCause;
  const work = cause?.kind === 'work' ? node.work[cause.work] : undefined;
  if (work) return { code: 'capacity-never', pool: work.pool, node: node.id };
  if (cause?.kind === 'session' && node.committee)
    return { code: 'committee-never', pool: node.committee.pool, node: node.id };
  return { code: 'never-open', node: node.id };
};

const relaxationOf = (node: NetworkNode, reason: NotPlacedReason): Relaxation | null => {
  if (reason.code === 'committee-never')
    return {
      code: 'add-session-room',
      pools: [reason.pool],
      files: node.committee?.files ?? 1,
    };
  const work = node.work.find(
    ({ pool }) => reason.code === 'capacity-never' && pool === reason.pool,
  );
  if (!work) return null;
  const weeks = Math.ceil(node.duration / DAYS_OF_A_WEEK);
  return {
    code: 'add-capacity',
    pools: work.lender === null ? [work.pool] : [work.pool, work.lender],
    hundredthsPerWeek: Math.ceil(work.hundredths / weeks),
  };
};

/**
 * Departments that a node is for: it disappears from the network only with all of them, so none of
 * them can be planned when it fails.
 */
const departmentsOf = ({ organisation, wave }: NetworkNode, cohort: Cohort): string[] =>
  cohort.departments
    .filter(({ key, parentKey }) => {
      const below = organisation.tier === 'national' || [key, parentKey].includes(organisation.key);
      return below && (wave === null || cohort.waveOf(key) === wave);
    })
    .map(({ key }) => key);

/** Whether a longer horizon would change nothing: capacity is none, week after week, to its end. */
const isHopeless = (node: NetworkNode, reason: NotPlacedReason, pools: Pools): boolean => {
  if (reason.code === 'capacity-never') {
    const work = node.work.find(({ pool }) => pool === reason.pool);
    const ids = [reason.pool, ...(work?.lender ? [work.lender] : [])];
    return ids.every((id) =>
      pools
        .week(id)
        .capacity.slice(-LAST_WEEKS)
        .every((one) => one === 0),
    );
  }
  const files = node.committee?.files ?? 0;
  return (
    reason.code === 'committee-never' &&
    pools.session(reason.pool).capacity.every((room) => room < files)
  );
};

export interface Failures {
  readonly notPlaced: readonly NotPlaced[];
  /** Some of them may find a date beyond the horizon. */
  readonly outOfSight: boolean;
}

/**
 * The departments that a schedule could not serve, each with the first node that fails. None when
 * every node is dated.
 */
export const findFailures = (
  network: Network,
  schedule: Schedule,
  cohort: Cohort,
  pools: Pools,
): Failures => {
  const failed = (index: number) => (schedule.at[index]?.end ?? NEVER) >= NEVER;
  const roots = network.nodes.filter(
    (node) => failed(node.index) && !waitsFor(node).some(failed) && !node.share,
  );
  const found = new Map<string, NotPlaced>();
  let outOfSight = false;
  for (const node of roots) {
    const reason = reasonOf(node, schedule);
    const relaxation = relaxationOf(node, reason);
    outOfSight ||= !isHopeless(node, reason, pools);
    for (const organisation of departmentsOf(node, cohort))
      if (!found.has(organisation))
        found.set(organisation, {
          organisation,
          wave: cohort.waveOf(organisation) ?? 0,
          reason,
          relaxation,
        });
  }
  return { notPlaced: [...found.values()], outOfSight };
};
