// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
import type { RcpspProblem } from '../rcpsp/rcpsp-problem.ts';

/** A project of random activities that can be scheduled, some of no length or no demand. */
export const randomRcpsp = (
  seed: number,
  { activities, resources }: { readonly activities: number; readonly resources: number },
): RcpspProblem => {
  const { whole, chance } = createRandom(seed);
  const capacities = Array.from({ length: resources }, () => whole(0, 1) * whole(1, 60));
  return {
    capacities,
    activities: Array.from({ length: activities }, (_, index) => ({
      duration: chance(0.1) ? 0 : whole(1, 10),
      demands: capacities.map((units) => (chance(0.4) ? 0 : whole(0, units))),
      successors: Array.from(
        { length: activities - index - 1 },
        (__, next) => index + 1 + next,
      ).filter(() => chance(2.5 / activities)),
    })),
  };
};
