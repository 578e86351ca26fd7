// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { shownKind } from './shown-kind.ts';

test('shows what was asked for, even where there is none', () => {
  expect(shownKind('refused', 0)).toBe('refused');
  expect(shownKind('warning', 39)).toBe('warning');
});

test('begins with the refused lines, or with the remarks where nothing is refused', () => {
  expect(shownKind(undefined, 39)).toBe('refused');
  expect(shownKind(undefined, 0)).toBe('warning');
  expect(shownKind('anything', 0)).toBe('warning');
});
