// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Playbook } from '@essaim/playbook';
import type { Plan, PlanProblem } from '@essaim/scheduler';
import type { Opening } from './opening.ts';

/** Accounts that a playbook opens in one department. */
export const usersOfDepartment = ({ tasks }: Pick<Playbook, 'tasks'>): number =>
  tasks
    .filter(({ tier }) => tier === 'departmental')
    .reduce((sum, { demand }) => sum + demand.hostingUsers, 0);

/**
 * The general openings of a plan, of those that opened before it too.
 * @param gate key of the gate that opens a department to everybody
 */
export const openingsOfPlan = (
  { playbook, organisations }: Pick<PlanProblem, 'playbook' | 'organisations'>,
  { waves, nodes }: Pick<Plan, 'waves' | 'nodes'>,
  gate: string,
): Opening[] => {
  const users = usersOfDepartment(playbook);
  const regions = new Map(organisations.map(({ key, parentKey }) => [key, parentKey ?? key]));
  const opened = new Map(
    nodes
      .filter(({ template }) => template === gate)
      .map(({ organisation, end }) => [organisation, end]),
  );
  return waves.flatMap(({ finished, placed }) =>
    [...finished, ...placed].map((department) => ({
      department,
      region: regions.get(department) ?? department,
      users,
      live: opened.get(department) ?? null,
    })),
  );
};
