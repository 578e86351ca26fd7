// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { bestForEnd } from './best-for-end.ts';

test('what wins most for the end comes first, what wins nothing is left out', () => {
  const helps = [0, -7, 14, -21, -1, -2, -3].map((lastLiveDays) => ({ lastLiveDays }));
  expect(bestForEnd(helps).map(({ lastLiveDays }) => lastLiveDays)).toEqual([-21, -7, -3, -2]);
});
