// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { MapState } from '../../domain/placement/map-state.ts';

export type Schemas = PlanningApi['components']['schemas'];
export type MapCounts = Schemas['MapCounts'];

/** Counts of departments by state on the map, with a zero for each state that does not occur. */
export const mapCounts = (
  rows: readonly { readonly state: MapState; readonly count: number }[],
): MapCounts => {
  const counts: MapCounts = {
    'not-started': 0,
    preparing: 0,
    ready: 0,
    deploying: 0,
    live: 0,
    blocked: 0,
    'on-hold': 0,
  };
  for (const { state, count } of rows) counts[state] += count;
  return counts;
};
