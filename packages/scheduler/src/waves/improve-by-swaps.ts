// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOrganisation } from '../model/problem.ts';
import { brokenRules } from './broken-rules.ts';
import { type WaveRules, regionKey } from './wave-rules.ts';

/** Positions of one department of each region in a wave: the one that a comparison prefers. */
const onePerRegion = (
  wave: readonly PlanOrganisation[],
  isPreferred: (one: number, other: number) => boolean,
): number[] => {
  const best = new Map<string, number>();
  for (const [at, one] of wave.entries()) {
    const other = best.get(regionKey(one));
    if (other === undefined || isPreferred(one.readinessScore, wave[other]!.readinessScore))
      best.set(regionKey(one), at);
  }
  return [...best.values()];
};

/**
 * Lets departments of two waves change places as long as the earlier wave becomes readier and no more
 * rules are broken than before. Of each region only the least ready of the earlier and the readiest of
 * the later wave are tried: no other exchange between two regions gains more.
 */
export const improveBySwaps = (
  waves: readonly (readonly PlanOrganisation[])[],
  rules: WaveRules,
): PlanOrganisation[][] => {
  const result = waves.map((wave) => [...wave]);
  const broken = () =>
    brokenRules(
      result.map((wave) => wave.map(({ key }) => key)),
      rules,
    ).length;
  const before = broken();
  const swap = (earlier: PlanOrganisation[], a: number, later: PlanOrganisation[], b: number) => {
    const one = earlier[a]!;
    earlier[a] = later[b]!;
    later[b] = one;
  };
  const improveOnce = (): boolean => {
    for (const [at, earlier] of result.entries())
      for (const later of result.slice(at + 1)) {
        const leaving = onePerRegion(earlier, (one, other) => one < other);
        const coming = onePerRegion(later, (one, other) => one > other);
        for (const a of leaving)
          for (const b of coming) {
            if (later[b]!.readinessScore <= earlier[a]!.readinessScore) continue;
            swap(earlier, a, later, b);
            if (broken() <= before) return true;
            swap(earlier, a, later, b);
          }
      }
    return false;
  };
  while (improveOnce());
  return result;
};
