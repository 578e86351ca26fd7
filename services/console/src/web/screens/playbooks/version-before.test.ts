// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { versionBefore } from './version-before.ts';

const version = (key: string, number: number): Planning['PlaybookSummary'] => ({
  id: `${key} ${number}`,
  key,
  version: number,
  title: { fr: key, en: key },
  owner: null,
  base: null,
  publishedAt: '2027-01-04T08:00:00Z',
  publishedBy: null,
  counts: { tasks: 1, gates: 0, criteria: 0, waveGates: 0 },
});

test('the version before is of the same playbook, and the newest of the older ones', () => {
  const known = [version('a', 1), version('a', 2), version('a', 4), version('b', 2)];
  expect(versionBefore(version('a', 4), known)?.id).toBe('a 2');
  expect(versionBefore(version('a', 1), known)).toBeNull();
  expect(versionBefore(version('b', 3), known)?.id).toBe('b 2');
});
