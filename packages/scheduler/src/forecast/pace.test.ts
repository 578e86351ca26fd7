// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { forecastPace } from './pace.ts';

const request = { seed: 1, runs: 2000 };

test('a steady pace goes on', () => {
  const weekly = Array.from({ length: 8 }, () => 2);
  expect(forecastPace({ ...request, weekly, remaining: 40 })).toEqual({
    p50: 20,
    p80: 20,
    p95: 20,
  });
  expect(forecastPace({ ...request, weekly, remaining: 0 })).toEqual({ p50: 0, p80: 0, p95: 0 });
});

test('an uneven one is less sure, about the same in the middle, and always the same', () => {
  const weekly = [4, 0, 0, 8, 0, 2, 0, 2];
  const found = forecastPace({ ...request, weekly, remaining: 40 })!;
  expect(Math.abs(found.p50 - 20)).toBeLessThanOrEqual(2);
  expect(found.p80).toBeGreaterThan(found.p50 + 2);
  expect(found.p95).toBeGreaterThan(found.p80);
  expect(forecastPace({ ...request, weekly, remaining: 40 })).toEqual(found);
});

test('there is none without eight weeks, or when nothing opened lately', () => {
  expect(forecastPace({ ...request, weekly: [1, 1, 1, 1, 1, 1, 1], remaining: 3 })).toBeNull();
  const long = [3, ...Array.from({ length: 26 }, () => 0)];
  expect(forecastPace({ ...request, weekly: long, remaining: 3 })).toBeNull();
});
