// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOrganisation } from '../model/problem.ts';
import { improveBySwaps } from './improve-by-swaps.ts';
import { type WaveRules, regionKey } from './wave-rules.ts';

/** Departments by region, the readiest first; what is taken is removed. */
const queuesOf = (departments: readonly PlanOrganisation[], { regions }: WaveRules) => {
  const byRegion = Map.groupBy(departments, regionKey);
  return regions.map((key) => [...(byRegion.get(key) ?? [])]);
};

/**
 * Cuts departments into waves by the rules: each place goes to the readiest department that leaves
 * enough places for what the regions are still to have (each region's least is a deadline: by every
 * wave, what is due fits the places that are left). Then departments change places while that puts
 * readier ones earlier.
 * @param departments the readiest first
 */
export const balanceWaves = (
  departments: readonly PlanOrganisation[],
  rules: WaveRules,
): PlanOrganisation[][] => {
  const { size, perRegion, regions, least } = rules;
  const queues = queuesOf(departments, rules);
  const rank = new Map(departments.map(({ key }, at) => [key, at]));
  const placed = regions.map(() => 0);
  const lastWave = Math.ceil(departments.length / size) - 1;
  const waves: PlanOrganisation[][] = [];

  const leavesRoom = (chosen: number, wave: number, seatsLeft: number): boolean => {
    let seats = seatsLeft - 1;
    for (let later = wave; later <= lastWave; later += 1) {
      let due = 0;
      for (let region = 0; region < placed.length; region += 1) {
        const has = placed[region]! + (region === chosen ? 1 : 0);
        due += Math.max(0, least(region, later) - has);
      }
      if (due > seats) return false;
      seats += size;
    }
    return true;
  };

  for (let left = departments.length; left > 0;) {
    const wave = waves.length;
    const members: PlanOrganisation[] = [];
    const inWave = regions.map(() => 0);
    while (members.length < size) {
      const heads = queues
        .flatMap(([head], region) =>
          head && inWave[region]! < perRegion ? [{ head, region }] : [],
        )
        .sort((a, b) => rank.get(a.head.key)! - rank.get(b.head.key)!);
      const next =
        heads.find(({ region }) => leavesRoom(region, wave, size - members.length)) ??
        heads.find(({ region }) => placed[region]! < least(region, wave)) ??
        heads[0];
      if (!next) break;
      queues[next.region]!.shift();
      placed[next.region]! += 1;
      inWave[next.region]! += 1;
      members.push(next.head);
      left -= 1;
    }
    waves.push(members);
  }
  return improveBySwaps(waves, rules);
};
