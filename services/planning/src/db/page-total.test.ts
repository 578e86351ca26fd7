// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { pageTotal } from './page-total.ts';

test.each([
  ['a first page that is not full', 7, 0, 7],
  ['no row at all', 0, 0, 0],
  ['a last page that is not full', 3, 50, 53],
])('%s tells the total by itself', async (_, read, offset, expected) => {
  const count = () => Promise.reject(new Error('it was counted'));
  expect(await pageTotal(read, { size: 50, offset }, count)).toBe(expected);
});

test.each([
  ['a full page', 50, 0],
  ['a page behind the last', 0, 500],
])('%s is counted', async (_, read, offset) => {
  expect(await pageTotal(read, { size: 50, offset }, () => Promise.resolve(123))).toBe(123);
});
