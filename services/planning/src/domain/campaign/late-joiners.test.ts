// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type JoinableWave, waveToJoin } from './late-joiners.ts';

const wave = (number: number, change: Partial<JoinableWave> = {}): JoinableWave => ({
  number,
  isFinished: false,
  isStopped: false,
  hasBegun: false,
  ...change,
});
const waves = [wave(4), wave(1, { isFinished: true }), wave(2, { hasBegun: true }), wave(3)];

test('late joiners join the first wave that has not begun, or the last, or nobody by itself', () => {
  expect(waveToJoin('next-wave', waves)).toBe(3);
  expect(waveToJoin('last-wave', waves)).toBe(4);
  expect(waveToJoin('nation', waves)).toBeNull();
});

test('where every wave has begun they join the last; a stopped one takes nobody', () => {
  const begun = [wave(2, { hasBegun: true }), wave(3, { hasBegun: true })];
  expect(waveToJoin('next-wave', begun)).toBe(3);
  const stopped = [wave(2), wave(3, { isStopped: true })];
  expect(waveToJoin('last-wave', stopped)).toBe(2);
  expect(waveToJoin('next-wave', [wave(1, { isFinished: true })])).toBeNull();
});
