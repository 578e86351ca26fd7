// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { MOST_MANDATES, mandatesSnapshot } from './mandates-snapshot.ts';

const EVENT_LIMIT_BYTES = 256 * 1024;

const membership = (from = '2026-09-01'): Mandate => ({
  id: newId(),
  personId: newId(),
  organisationId: newId(),
  tier: 'local',
  role: 'member',
  scope: 'self',
  from,
  to: '2027-08-31',
});

test('memberships of a period go together, other mandates stay whole', () => {
  const board: Mandate = { ...membership(), role: 'board' };
  const [first, second, other] = [membership(), membership(), membership('2025-09-01')];
  const { mandates, memberships } = mandatesSnapshot([first, board, second, other]);
  expect(mandates.map(({ id, role }) => [id, role])).toEqual([[board.id, 'board']]);
  expect(memberships.map(({ from, held }) => [from, held.length])).toEqual([
    ['2026-09-01', 2],
    ['2025-09-01', 1],
  ]);
});

test('as many as a person may hold fit into an event', () => {
  const most = Array.from({ length: MOST_MANDATES }, () => membership());
  expect(JSON.stringify(mandatesSnapshot(most)).length).toBeLessThan(EVENT_LIMIT_BYTES);
  expect(() => mandatesSnapshot([...most, membership()])).toThrow('too-many-mandates');
});
