// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Benchmark } from '../local/bench.ts';
import { readBudget } from './psplib/read-budget.ts';
import { findInstances } from './psplib/find-instances.ts';
import { measureSet } from './psplib/measure-set.ts';
import { readBestKnown } from './psplib/read-best-known.ts';

/** Schedules of PSPLIB's instances against the best that are known, set by set. */
export const benchmark: Benchmark = {
  description: 'schedules of PSPLIB against the best known: --instances DIR --best FILE',
  options: ['instances', 'best', 'schedules', 'seconds'],
  measure: async (given) => {
    const { instances: folder, best } = given;
    if (folder === undefined || best === undefined)
      throw new Error('Give --instances DIR and --best FILE: see docs/reference/benchmarks.md.');
    const budget = readBudget(given);
    const known = readBestKnown(best);
    const sets = Map.groupBy(findInstances(folder), ({ set }) => set);
    const measured = [...sets].map(
      ([set, instances]) => [set, measureSet(set, instances, known, budget)] as const,
    );
    const isWhole = measured.every(([, { broken, ...rest }]) =>
      broken.length > 0 ? false : !('holds' in rest) || rest.holds !== false,
    );
    return { budget, sets: Object.fromEntries(measured), holds: isWhole };
  },
};
