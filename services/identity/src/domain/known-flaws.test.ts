// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { KNOWN_FLAWS, flawsOf, isBelowFloor } from './known-flaws.ts';

const ids = (version: string): string[] => flawsOf(version).map(({ id }) => id);

test('a version has the flaws that its own line mended later', () => {
  expect(ids('26.7.4')).toEqual(['CVE-2026-94000', 'CVE-2026-16103']);
  expect(ids('26.7.3')).toContain('CVE-2026-17526');
  expect(ids('26.6.7')).not.toContain('CVE-2026-17526');
  expect(ids('26.7.1')).toContain('CVE-2026-18963');
});

test('a line that nobody mended has them, a line that began later has not', () => {
  expect(ids('26.5.9')).toContain('CVE-2026-9099');
  expect(ids('26.8.0')).toEqual(['CVE-2026-94000']);
  expect(ids('27.0.0')).toEqual(['CVE-2026-94000']);
  expect(ids('nightly')).toHaveLength(KNOWN_FLAWS.length);
});

test.each([
  ['26.7.3', true],
  ['26.7.4', false],
  ['26.6.9', true],
  ['26.10.0', false],
  ['nightly', true],
])('%s is below the floor: %s', (version, expected) => {
  expect(isBelowFloor(version)).toBe(expected);
});
