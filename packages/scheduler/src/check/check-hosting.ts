// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CheckContext } from './context.ts';

/** Every placed department has all its accounts, from its region and the reserve only, within both. */
export const checkHosting = (context: CheckContext): void => {
  const { plan, problem, options, nation, report } = context;
  if (!plan.limits.hosting) return;
  const tasks = problem.playbook.tasks.filter(({ tier }) => tier === 'departmental');
  const neededUsers = tasks.reduce((sum, { demand }) => sum + demand.hostingUsers, 0);
  const neededGb = tasks.reduce((sum, { demand }) => sum + demand.hostingGb, 0);
  const given = new Map<string, { users: number; gb: number }>();
  const give = (organisation: string, users: number, gb: number) => {
    const before = given.get(organisation) ?? { users: 0, gb: 0 };
    given.set(organisation, { users: before.users + users, gb: before.gb + gb });
  };
  const finished = new Set(options.finished);
  for (const organisation of plan.waves.flatMap(({ placed }) => placed)) {
    const held = plan.hosting.filter((one) => one.organisation === organisation);
    const users = held.reduce((sum, { own, reserve }) => sum + own.users + reserve.users, 0);
    const gb = held.reduce((sum, { own, reserve }) => sum + own.gb + reserve.gb, 0);
    const home = held.every(
      ({ region }) => region === context.organisation(organisation)?.parentKey,
    );
    if (users !== neededUsers || gb !== neededGb || !home)
      report('hosting-wrong', null, { organisation, users, gb, neededUsers, neededGb });
  }
  for (const { organisation, region, own, reserve } of plan.hosting) {
    if (context.waveOf(organisation) === null && !finished.has(organisation))
      report('hosting-wrong', null, { organisation, users: 1, gb: 1, neededUsers: 0, neededGb: 0 });
    give(region, own.users, own.gb);
    give(nation.key, reserve.users, reserve.gb);
  }
  for (const [organisation, { users, gb }] of given) {
    const capacity = (resource: string) =>
      problem.pools
        .filter((row) => row.organisationKey === organisation && row.resource === resource)
        .reduce((sum, row) => sum + row.capacity, 0);
    const taken = (options.taken?.hosting ?? []).filter((one) => one.organisation === organisation);
    const capacityUsers =
      capacity('hosting_users') - taken.reduce((sum, one) => sum + one.users, 0);
    const capacityGb = capacity('hosting_gb') - taken.reduce((sum, one) => sum + one.gb, 0);
    if (users > Math.max(0, capacityUsers) || gb > Math.max(0, capacityGb))
      report('hosting-over-full', null, { organisation, users, gb, capacityUsers, capacityGb });
  }
};
