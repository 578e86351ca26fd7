// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { simulatePrice } from './simulate-price.ts';

const AMOUNTS = [0, 0.5, 6, 89, 120.25, 4800];
const PEOPLE = [0, 1, 7, 450, 25_000];
const prices = AMOUNTS.flatMap((fixed) =>
  AMOUNTS.flatMap((perHead) => AMOUNTS.map((ceiling) => ({ fixed, perHead, ceiling }))),
);

test('the pilot: 450 people at 89 euros each', () => {
  expect(simulatePrice({ fixed: 0, perHead: 89, ceiling: 0 }, 450)).toBe(40_050);
  expect(simulatePrice({ fixed: 120, perHead: 6, ceiling: 3600 }, 450)).toBe(2820);
  expect(simulatePrice({ fixed: 120, perHead: 6, ceiling: 2700 }, 450)).toBe(2700);
});

test('it never falls with more people, never passes the ceiling, and is whole cents', () => {
  for (const price of prices) {
    let before = -1;
    for (const people of PEOPLE) {
      const now = simulatePrice(price, people);
      expect(now).toBeGreaterThanOrEqual(before);
      if (price.ceiling > 0) expect(now).toBeLessThanOrEqual(price.ceiling);
      expect(Math.round(now * 100) / 100).toBe(now);
      before = now;
    }
  }
});
