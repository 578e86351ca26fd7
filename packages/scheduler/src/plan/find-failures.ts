// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import type { Schedule } from '../engine/schedule.ts';
import type { NotPlaced, NotPlacedReason, Relaxation } from '../model/plan.ts';
import type { Cohort } from '../network/cohort.ts';
import { waitsFor, type Network, type NetworkNode } from '../network/network.ts';

const DAYS_OF_A_WEEK = 5;

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

/** Departments that cannot go on without a node: those after it, or else those that it is for. */
const departmentsOf = (node: NetworkNode, { nodes, successors }: Network, cohort: Cohort) => {
  if (node.organisation.tier === 'departmental') return new Set([node.organisation.key]);
  const seen = new Set([node.index]);
  for (const index of seen) for (const next of successors[index] ?? []) seen.add(next);
  const after = [...seen].flatMap((index) => {
    const organisation = nodes[index]?.organisation;
    return organisation?.tier === 'departmental' ? [organisation.key] : [];
  });
  if (after.length > 0) return new Set(after);
  return new Set(
    cohort.departments
      .filter(
        ({ key, parentKey }) =>
          (node.organisation.tier === 'national' || parentKey === node.organisation.key) &&
          (node.wave === null || cohort.waveOf(key) === node.wave),
      )
      .map(({ key }) => key),
  );
};

/**
 * The departments that a schedule could not serve, each with the first node that fails. Empty when
 * every node is dated.
 */
export const findFailures = (network: Network, schedule: Schedule, cohort: Cohort): NotPlaced[] => {
  const failed = (index: number) => (schedule.at[index]?.end ?? NEVER) >= NEVER;
  const roots = network.nodes.filter(
    (node) => failed(node.index) && !node.share && !waitsFor(node).some(failed),
  );
  const found = new Map<string, NotPlaced>();
  for (const node of roots) {
    const reason = reasonOf(node, schedule);
    const relaxation = relaxationOf(node, reason);
    for (const organisation of departmentsOf(node, network, cohort))
      if (!found.has(organisation))
        found.set(organisation, {
          organisation,
          wave: cohort.waveOf(organisation) ?? 0,
          reason,
          relaxation,
        });
  }
  return [...found.values()];
};
