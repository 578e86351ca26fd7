// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type MapState, type PlacementStanding, mapState, waveState } from './map-state.ts';

const nothing: PlacementStanding = {
  isOnHold: false,
  isBlocked: false,
  isStarted: false,
  openGates: 0,
};

test.each<[Partial<PlacementStanding>, MapState]>([
  [{}, 'not-started'],
  [{ isStarted: true }, 'preparing'],
  [{ isStarted: true, openGates: 1 }, 'ready'],
  [{ isStarted: true, openGates: 2 }, 'deploying'],
  [{ isStarted: true, openGates: 3 }, 'live'],
  [{ isStarted: true, openGates: 4 }, 'live'],
  [{ openGates: 1 }, 'ready'],
  [{ isBlocked: true, openGates: 3 }, 'blocked'],
  [{ isOnHold: true, isBlocked: true }, 'on-hold'],
])('%j is %s', (standing, expected) => {
  expect(mapState({ ...nothing, ...standing })).toBe(expected);
});

const counts = (change: Partial<Record<MapState, number>>) => ({
  'not-started': 0,
  preparing: 0,
  ready: 0,
  deploying: 0,
  live: 0,
  blocked: 0,
  'on-hold': 0,
  ...change,
});

test('a wave is planned, preparing, running, then done', () => {
  expect(waveState(counts({ 'not-started': 20 }))).toBe('planned');
  expect(waveState(counts({ 'not-started': 19, preparing: 1 }))).toBe('preparing');
  expect(waveState(counts({ ready: 10, deploying: 1 }))).toBe('running');
  expect(waveState(counts({ live: 19, blocked: 1 }))).toBe('running');
  expect(waveState(counts({ live: 20 }))).toBe('done');
});
