// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HostingReservation, NotPlaced } from '../model/plan.ts';
import { poolId } from '../model/pool-id.ts';
import type { PlanProblem, TakenCapacity } from '../model/problem.ts';
import type { Cohort } from '../network/cohort.ts';

interface Amount {
  readonly users: number;
  readonly gb: number;
}

/** Accounts and gigabytes that one department takes over the whole playbook. */
const hostingNeed = ({ playbook }: PlanProblem): Amount => {
  const demands = playbook.tasks
    .filter(({ tier }) => tier === 'departmental')
    .map(({ demand }) => demand);
  return {
    users: demands.reduce((sum, { hostingUsers }) => sum + hostingUsers, 0),
    gb: demands.reduce((sum, { hostingGb }) => sum + hostingGb, 0),
  };
};

const reservoirs = (problem: PlanProblem, taken: TakenCapacity['hosting']) => {
  const free = new Map<string, { users: number; gb: number }>();
  const at = (key: string) => {
    const found = free.get(key) ?? { users: 0, gb: 0 };
    free.set(key, found);
    return found;
  };
  for (const { organisationKey, resource, capacity } of problem.pools) {
    if (resource === 'hosting_users') at(organisationKey).users += capacity;
    if (resource === 'hosting_gb') at(organisationKey).gb += capacity;
  }
  for (const { organisation, users, gb } of taken) {
    const reservoir = at(organisation);
    reservoir.users = Math.max(0, reservoir.users - users);
    reservoir.gb = Math.max(0, reservoir.gb - gb);
  }
  return at;
};

const split = (need: Amount, own: Amount): { own: Amount; reserve: Amount } => {
  const fromOwn = { users: Math.min(need.users, own.users), gb: Math.min(need.gb, own.gb) };
  return {
    own: fromOwn,
    reserve: { users: need.users - fromOwn.users, gb: need.gb - fromOwn.gb },
  };
};

export interface HostingAllocation {
  readonly reservations: readonly HostingReservation[];
  readonly notPlaced: readonly NotPlaced[];
}

/**
 * Reserves the accounts of every department at once: its region's reservoir first, then the
 * nation's, never another region's. Finished departments keep theirs; the others are served in the
 * order of the cohort, and one that does not fit stops nobody.
 */
export const allocateHosting = (
  problem: PlanProblem,
  cohort: Cohort,
  finished: ReadonlySet<string>,
  taken: TakenCapacity['hosting'],
): HostingAllocation => {
  const need = hostingNeed(problem);
  const freeAt = reservoirs(problem, taken);
  const reserve = freeAt(cohort.nation.key);
  const reservations: HostingReservation[] = [];
  const refused: { organisation: string; wave: number; region: string }[] = [];
  const holders = problem.organisations.filter(({ key }) => finished.has(key));
  for (const department of [...holders, ...cohort.departments]) {
    const region = department.parentKey ?? '';
    const free = freeAt(region);
    const parts = split(need, free);
    if (parts.reserve.users > reserve.users || parts.reserve.gb > reserve.gb) {
      const wave = cohort.waveOf(department.key);
      if (wave !== null) refused.push({ organisation: department.key, wave, region });
      continue;
    }
    free.users -= parts.own.users;
    free.gb -= parts.own.gb;
    reserve.users -= parts.reserve.users;
    reserve.gb -= parts.reserve.gb;
    reservations.push({ organisation: department.key, region, ...parts });
  }
  const notPlaced = refused.map(({ organisation, wave, region }): NotPlaced => {
    const left = freeAt(region);
    const missingUsers = Math.max(0, need.users - left.users - reserve.users);
    const missingGb = Math.max(0, need.gb - left.gb - reserve.gb);
    return {
      organisation,
      wave,
      reason: { code: 'hosting-short', region, missingUsers, missingGb },
      relaxation: {
        code: 'add-hosting',
        pools: [region, cohort.nation.key].map((key) => poolId(key, 'hosting_users')),
        users: missingUsers,
        gb: missingGb,
      },
    };
  });
  return { reservations, notPlaced };
};
