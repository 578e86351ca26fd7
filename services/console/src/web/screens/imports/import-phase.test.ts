// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { phaseOf } from './import-phase.ts';

test('an import that was stopped before its first line was dropped', () => {
  expect(phaseOf({ state: 'stopped', done: 0 })).toBe('dropped');
  expect(phaseOf({ state: 'stopped', done: 1 })).toBe('stopped');
});

test('whoever checked a file has done nothing yet, and dropped nothing', () => {
  expect(phaseOf({ state: 'checked', done: 0 })).toBe('checked');
  expect(phaseOf({ state: 'applying', done: 0 })).toBe('applying');
  expect(phaseOf({ state: 'done', done: 0 })).toBe('done');
});
