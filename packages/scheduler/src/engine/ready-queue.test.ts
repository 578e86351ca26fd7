// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { createRandom } from '@essaim/kernel';
import { createReadyQueue } from './ready-queue.ts';

test('gives items back in order of key', () => {
  const { whole } = createRandom(7);
  const queue = createReadyQueue();
  const keys = Array.from({ length: 500 }, () => whole(0, 10_000));
  for (const [item, key] of keys.entries()) queue.push(item, key);
  const popped = keys.map(() => keys[queue.pop()] ?? -1);
  expect(popped).toEqual(keys.toSorted((a, b) => a - b));
  expect(queue.pop()).toBe(-1);
});
