// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkSchedule } from '@essaim/scheduler';
import { solveWithin, type Budget } from './budget.ts';
import type { Instance } from './find-instances.ts';
import type { BestKnown } from './read-best-known.ts';
import { targetOf } from './targets.ts';

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const percent = (ratio: number | null): number | null =>
  ratio === null ? null : Math.round(ratio * 100_000) / 1000;

/** The average deviation of the instances of one set, each schedule checked. */
export const measureSet = (
  set: string,
  instances: readonly Instance[],
  known: ReadonlyMap<string, BestKnown>,
  budget: Budget,
) => {
  const begun = performance.now();
  const fromBest: number[] = [];
  const fromCriticalPath: number[] = [];
  const broken: string[] = [];
  let schedules = 0;
  let reached = 0;
  let better = 0;
  for (const { name, problem } of instances) {
    const result = solveWithin(problem, budget);
    broken.push(...checkSchedule(problem, result).map((what) => `${name}: ${what}`));
    schedules += result.schedules;
    fromCriticalPath.push(result.makespan / result.criticalPath - 1);
    const best = known.get(name)?.makespan;
    if (best === undefined) continue;
    fromBest.push(result.makespan / best - 1);
    if (result.makespan === best) reached += 1;
    if (result.makespan < best) better += 1;
  }
  const seconds = (performance.now() - begun) / 1000;
  const overBest = percent(mean(fromBest));
  const overCriticalPath = percent(mean(fromCriticalPath));
  const target = targetOf(
    set,
    { 'best known': fromBest.length, 'critical path': instances.length },
    budget,
  );
  const measured = target?.over === 'best known' ? overBest : overCriticalPath;
  return {
    instances: instances.length,
    percentOverBestKnown: overBest,
    percentOverCriticalPath: overCriticalPath,
    bestKnown: { instances: fromBest.length, reached, better },
    schedulesEach: Math.round(schedules / instances.length),
    schedulesPerSecond: Math.round(schedules / seconds),
    secondsEach: Math.round((seconds / instances.length) * 1000) / 1000,
    broken,
    ...(target && {
      target,
      ratioToTarget: measured === null ? null : Math.round((measured / target.percent) * 100) / 100,
      holds: target.isWholeSet ? measured !== null && measured <= target.percent : null,
    }),
  };
};
