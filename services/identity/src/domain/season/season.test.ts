// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { seasonEnd, seasonName, seasonStart } from './season.ts';

test.each([
  ['2026-08-31', '2025-09-01', '2026-08-31', '2025-2026'],
  ['2026-09-01', '2026-09-01', '2027-08-31', '2026-2027'],
  ['2027-01-04', '2026-09-01', '2027-08-31', '2026-2027'],
  ['2028-02-29', '2027-09-01', '2028-08-31', '2027-2028'],
])('%s lies in the season from %s to %s', (day, from, to, name) => {
  expect([seasonStart(day), seasonEnd(day), seasonName(day)]).toEqual([from, to, name]);
});
