// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test.for([
  [1, 100],
  [2, 200],
  [5, 1_600],
  [7, 5_000],
  [100, 5_000],
])(
  'after %i failures waits %i ms at most, and three quarters of it at least',
  ([failures = 0, ms = 0]) => {
    expect(backoffMs(failures, () => 1)).toBe(ms);
    expect(backoffMs(failures, () => 0)).toBe(ms * 0.75);
  },
);
