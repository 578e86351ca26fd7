// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { TurnBuckets } from './turn-buckets.ts';

const ITEMS = 1500;
const TURNS = 40;

test.each([1, 2, 3])(
  'the least turn comes first, then the least rank, also when turns go back (%i)',
  (seed) => {
    const { whole } = createRandom(seed);
    const rank = Int32Array.from({ length: ITEMS }, (_, item) => (item * 1999) % ITEMS);
    const buckets = new TurnBuckets(rank, TURNS);
    for (let round = 0; round < 3; round += 1) {
      buckets.clear();
      const waiting = new Map<number, number>();
      let pushed = 0;
      while (pushed < ITEMS || waiting.size > 0) {
        const push = pushed < ITEMS && (waiting.size === 0 || whole(0, 2) > 0);
        if (push) {
          const turn = whole(0, TURNS - 1);
          buckets.push(pushed, turn);
          waiting.set(pushed, turn * ITEMS + rank[pushed]!);
          pushed += 1;
        } else {
          const item = buckets.pop();
          expect(waiting.get(item)).toBe(Math.min(...waiting.values()));
          waiting.delete(item);
        }
        // The next round begins with some that were never asked for.
        if (round < 2 && pushed === ITEMS) break;
      }
      if (round === 2) expect(buckets.pop()).toBe(-1);
    }
  },
);
