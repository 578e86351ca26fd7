// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOrganisation, WaveBalance } from '../model/problem.ts';

/** What a cut into waves has to keep. Waves are counted from 0 here, after those that are given. */
export interface WaveRules {
  readonly size: number;
  /** Infinity when a region may fill a wave. */
  readonly perRegion: number;
  readonly regions: readonly string[];
  regionOf(this: void, department: string): number;
  /** How many departments of a region are in this wave or before it at the least. */
  least(this: void, region: number, wave: number): number;
}

/** A region's key; departments without a region count as one region. */
export const regionKey = ({ parentKey }: PlanOrganisation): string => parentKey ?? '';

/**
 * The rules for the departments that are to be placed. A region's least is the whole part of its share
 * of the places so far (the lower quota of apportionment: Balinski and Young, Fair Representation,
 * 1982), never more than it may have had by then, and early enough that the later ones can be kept.
 */
export const waveRules = (
  departments: readonly PlanOrganisation[],
  size: number,
  { fair, perRegion = Infinity }: WaveBalance,
): WaveRules => {
  const regions = [...new Set(departments.map(regionKey))].sort();
  const index = new Map(regions.map((key, at) => [key, at]));
  const region = new Map(departments.map((one) => [one.key, index.get(regionKey(one)) ?? 0]));
  const total = departments.length;
  const counts = regions.map((_, at) => [...region.values()].filter((one) => one === at).length);
  const waves = Math.ceil(total / size);
  const share = (of: number, wave: number) =>
    Math.min(
      Math.floor((counts[of]! * Math.min((wave + 1) * size, total)) / total),
      perRegion * (wave + 1),
    );
  const least = counts.map((_, of) => {
    const row = Array.from({ length: waves }, (__, wave) => (fair ? share(of, wave) : 0));
    for (let wave = waves - 2; wave >= 0; wave -= 1)
      row[wave] = Math.max(row[wave]!, row[wave + 1]! - perRegion);
    return row;
  });
  return {
    size,
    perRegion,
    regions,
    regionOf: (department) => region.get(department) ?? 0,
    least: (of, wave) => least[of]![Math.min(wave, waves - 1)] ?? 0,
  };
};
