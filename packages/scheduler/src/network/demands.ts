// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Demand, GateTemplate, TaskTemplate } from '@essaim/playbook';
import { poolId } from '../model/pool-id.ts';
import type { PlanLimits, PlanOrganisation, PoolId } from '../model/problem.ts';
import type { Work, WorkResource } from './network.ts';

const WORK: readonly (readonly [
  resource: WorkResource,
  limit: keyof PlanLimits,
  days: (demand: Demand) => number,
])[] = [
  ['trainer_days', 'trainers', ({ trainerDays }) => trainerDays],
  ['technician_days', 'technicians', ({ technicianDays }) => technicianDays],
  ['facilitator_days', 'facilitators', ({ facilitatorDays }) => facilitatorDays],
];

/** The region that an organisation belongs to, itself included; null for the nation. */
const regionOf = ({ tier, key, parentKey }: PlanOrganisation) =>
  tier === 'regional' ? key : tier === 'departmental' ? parentKey : null;

/**
 * Work content of a task: charged to the tier of the responsible, to the region for departments and
 * hosters; the nation lends to regions.
 */
export const workOf = (
  { demand, responsible }: TaskTemplate,
  organisation: PlanOrganisation,
  nation: string,
  limits: Required<PlanLimits>,
): Work[] => {
  const payer = responsible.tier === 'national' ? nation : (regionOf(organisation) ?? nation);
  return WORK.flatMap(([resource, limit, daysOf]) => {
    const hundredths = Math.round(daysOf(demand) * 100);
    if (hundredths === 0 || !limits[limit]) return [];
    return [
      {
        resource,
        pool: poolId(payer, resource),
        lender: payer === nation ? null : poolId(nation, resource),
        hundredths,
      },
    ];
  });
};

/** The committee that decides a task or a gate. */
export const committeeOf = (
  template: TaskTemplate | GateTemplate,
  organisation: PlanOrganisation,
  nation: string,
  limits: Required<PlanLimits>,
): { pool: PoolId; files: number } | null => {
  const committee = 'criteria' in template ? template.committee : template.demand.committee;
  if (!committee || !limits.committee) return null;
  const seat = committee.tier === 'national' ? nation : (regionOf(organisation) ?? nation);
  return { pool: poolId(seat, 'committee_slots'), files: committee.files };
};
