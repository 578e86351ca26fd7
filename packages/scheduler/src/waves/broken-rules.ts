// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WaveRules } from './wave-rules.ts';

/** A rule that a cut into waves breaks. Waves from 0. */
export type BrokenRule =
  | { readonly code: 'wave-full'; readonly wave: number }
  | { readonly code: 'region-full'; readonly wave: number; readonly region: number }
  | { readonly code: 'region-behind'; readonly wave: number; readonly region: number };

/** The rules that these waves break, in the order of the waves. */
export const brokenRules = (
  waves: readonly (readonly string[])[],
  { size, perRegion, regions, regionOf, least }: WaveRules,
): BrokenRule[] => {
  const broken: BrokenRule[] = [];
  const had = regions.map(() => 0);
  for (const [wave, members] of waves.entries()) {
    const now = regions.map(() => 0);
    for (const key of members) now[regionOf(key)]! += 1;
    if (members.length > size) broken.push({ code: 'wave-full', wave });
    for (const region of regions.keys()) {
      had[region]! += now[region]!;
      if (now[region]! > perRegion) broken.push({ code: 'region-full', wave, region });
      if (had[region]! < least(region, wave)) broken.push({ code: 'region-behind', wave, region });
    }
  }
  return broken;
};
