// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { randomDecisions } from './testing/random-decisions.ts';
import { permit } from './permit.ts';

test('100,000 random decisions over 25,120 organisations agree with a naive reading', () => {
  const disagreements = [];
  const seen = { allowed: 0, refused: 0 };
  for (const { request, oracle } of randomDecisions({ seed: 1, count: 100_000 })) {
    const decision = permit(request);
    const expected = oracle();
    seen[decision.allowed ? 'allowed' : 'refused'] += 1;
    if (decision.allowed !== expected.allowed) disagreements.push({ request, decision });
    else if (decision.allowed && !expected.mandateIds.includes(decision.mandateId)) {
      disagreements.push({ request, decision });
    }
  }
  expect(disagreements).toEqual([]);
  expect(Math.min(seen.allowed, seen.refused)).toBeGreaterThan(10_000);
}, 60_000);
