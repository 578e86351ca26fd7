// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { createLimiter } from './limiter.ts';

test('runs at most so many at once, all of them, in order, past failures', async () => {
  const limiter = createLimiter(2);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const task = (number: number) =>
    limiter(async () => {
      begun.push(number);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (number === 2) throw new Error('two');
      return number;
    });
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(task));
  expect(most).toBe(2);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
