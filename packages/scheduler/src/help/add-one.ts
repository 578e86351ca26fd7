// SPDX-License-Identifier: AGPL-3.0-or-later
import { poolId, poolParts } from '../model/pool-id.ts';
import type { PlanProblem, PoolId, ResourceName, ResourcePool } from '../model/problem.ts';

/** Resources of which there can be one more: a day a week, a file a session. */
const ADDED: Readonly<Partial<Record<ResourceName, 'week' | 'session'>>> = {
  trainer_days: 'week',
  technician_days: 'week',
  facilitator_days: 'week',
  committee_slots: 'session',
};

const idOf = ({ organisationKey, resource }: ResourcePool): PoolId =>
  poolId(organisationKey, resource);

/** Pools that can have one more: those that are given, and those that something needs but nobody has. */
export const poolsToAddTo = ({ pools }: PlanProblem, needed: readonly PoolId[]): PoolId[] =>
  [...new Set([...pools.map(idOf), ...needed])]
    .filter((id) => ADDED[poolParts(id).resource as ResourceName] !== undefined)
    .sort();

/** The same inputs with one more in every period of a pool; a pool that nobody has begins with one, on working days. */
export const withOneMore = (problem: PlanProblem, id: PoolId): PlanProblem => {
  const { pools, start } = problem;
  if (pools.some((row) => idOf(row) === id))
    return {
      ...problem,
      pools: pools.map((row) => (idOf(row) === id ? { ...row, capacity: row.capacity + 1 } : row)),
    };
  const { organisation, resource } = poolParts(id);
  const begun: ResourcePool = {
    organisationKey: organisation,
    resource: resource as ResourceName,
    kind: 'renewable',
    unit: 'day',
    capacity: 1,
    per: 'week',
    calendar: 'working',
    validFrom: start,
    validTo: null,
    sessions: null,
    note: '',
  };
  return { ...problem, pools: [...pools, begun] };
};

/** Whether it is a day of every week or a file of every session. */
export const addedPer = (id: PoolId): 'week' | 'session' =>
  ADDED[poolParts(id).resource as ResourceName] ?? 'week';
