// SPDX-License-Identifier: AGPL-3.0-or-later

/** State of an organisation on the map. */
export type MapState =
  | 'not-started'
  | 'preparing'
  | 'ready'
  | 'deploying'
  | 'live'
  | 'blocked'
  | 'on-hold';

/** What the state of a department on the map follows from. */
export interface PlacementStanding {
  readonly isOnHold: boolean;
  /** Whether one of its tasks is blocked. */
  readonly isBlocked: boolean;
  /** Whether its first task was started. */
  readonly isStarted: boolean;
  /** How many of its gates are open, in their order, from the first. */
  readonly openGates: number;
}

const BY_GATES: readonly MapState[] = ['preparing', 'ready', 'deploying', 'live'];

/**
 * The state on the map: on hold or blocked first; live with the third gate, deploying with the
 * second, ready with the first, preparing once its first task began, else not started.
 */
export const mapState = (standing: PlacementStanding): MapState => {
  if (standing.isOnHold) return 'on-hold';
  if (standing.isBlocked) return 'blocked';
  if (standing.openGates === 0 && !standing.isStarted) return 'not-started';
  return BY_GATES[Math.min(standing.openGates, BY_GATES.length - 1)] ?? 'live';
};

/** State of a wave from those of its departments. */
export const waveState = (
  states: Readonly<Record<MapState, number>>,
): 'planned' | 'preparing' | 'running' | 'done' => {
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  if (total > 0 && states.live === total) return 'done';
  if (states.live > 0 || states.deploying > 0) return 'running';
  return states['not-started'] === total ? 'planned' : 'preparing';
};
