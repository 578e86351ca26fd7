// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { packCapacity } from './packed-capacity.ts';

const MOST = 2 ** 30 - 1;

test('a demand fits in the packed words exactly when it fits in every resource', () => {
  const { whole, pick } = createRandom(3);
  for (let round = 0; round < 500; round += 1) {
    const capacities = Array.from({ length: whole(0, 9) }, () =>
      whole(0, pick([0, 1, 5, 63, 64, 5000, MOST])),
    );
    const free = capacities.map((units) => whole(0, units));
    const wanted = capacities.map((units, at) => pick([0, units, free[at]!, whole(0, units)]));
    const taken = capacities.map((units, at) => units - free[at]!);
    const { words, full, guards, demands } = packCapacity(capacities, [taken, wanted]);
    const fits = Array.from(full, (all, word) => {
      const left = (all - demands[word]! - demands[words + word]!) | 0;
      return (left & guards[word]!) === guards[word]!;
    });
    expect(fits.every(Boolean)).toBe(wanted.every((demand, at) => demand <= free[at]!));
  }
});
