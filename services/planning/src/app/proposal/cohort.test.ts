// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { isMember } from './cohort.ts';

test.for([
  ['member', true],
  ['candidate', true],
  ['left', false],
  ['merged', false],
] as const)('an organisation that is %s takes part: %s', ([status, takesPart]) => {
  expect(isMember({ status })).toBe(takesPart);
});
