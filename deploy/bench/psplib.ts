// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Benchmark } from '../local/bench.ts';
import type { Budget } from './psplib/budget.ts';
import { findInstances } from './psplib/find-instances.ts';
import { measureSet } from './psplib/measure-set.ts';
import { readBestKnown } from './psplib/read-best-known.ts';

const DEFAULT_SCHEDULES = 5000;

const positive = (option: string, text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${option} is ${text}; give a number above 0.`);
  return value;
};

const budgetOf = ({ schedules, seconds }: Readonly<Record<string, string | undefined>>): Budget => {
  if (schedules !== undefined && seconds !== undefined)
    throw new Error('Give --schedules or --seconds, not both.');
  return seconds === undefined
    ? { kind: 'schedules', schedules: positive('schedules', schedules ?? `${DEFAULT_SCHEDULES}`) }
    : { kind: 'seconds', seconds: positive('seconds', seconds) };
};

/** Schedules of PSPLIB's instances against the best that are known, set by set. */
export const benchmark: Benchmark = {
  description: 'schedules of PSPLIB against the best known: --instances DIR --best FILE',
  options: ['instances', 'best', 'schedules', 'seconds'],
  measure: async (given) => {
    const { instances: folder, best } = given;
    if (folder === undefined || best === undefined)
      throw new Error('Give --instances DIR and --best FILE: see docs/reference/benchmarks.md.');
    const budget = budgetOf(given);
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
