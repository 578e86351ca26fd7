// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { createLimiter } from './limiter.ts';
import { metered } from './metered.ts';

test('two calls at once count twice, but keep it busy once', async () => {
  const { limiter, usage } = metered(createLimiter(4));
  const gate = Promise.withResolvers<void>();
  const both = [limiter(() => gate.promise), limiter(() => gate.promise)];
  const failing = limiter(() => Promise.reject(new Error('refused')));
  await expect(failing).rejects.toThrow('refused');
  gate.resolve();
  await Promise.all(both);
  const { calls, seconds, busySeconds } = usage();
  expect(calls).toBe(3);
  expect(busySeconds).toBeLessThanOrEqual(seconds);
});
