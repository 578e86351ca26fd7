// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Limiter } from './limiter.ts';

/** What calls took: how many, the sum of their seconds, and the seconds with at least one under way. */
export interface Usage {
  readonly calls: number;
  readonly seconds: number;
  readonly busySeconds: number;
}

/** A limiter that counts what runs through it. */
export const metered = (inner: Limiter): { limiter: Limiter; usage: () => Usage } => {
  const used = { calls: 0, seconds: 0, busySeconds: 0 };
  let running = 0;
  let busySince = 0;
  const limiter: Limiter = (task) =>
    inner(async () => {
      const begun = performance.now();
      if (running === 0) busySince = begun;
      running += 1;
      try {
        return await task();
      } finally {
        const ended = performance.now();
        running -= 1;
        used.calls += 1;
        used.seconds += (ended - begun) / 1000;
        if (running === 0) used.busySeconds += (ended - busySince) / 1000;
      }
    });
  return { limiter, usage: () => ({ ...used }) };
};
