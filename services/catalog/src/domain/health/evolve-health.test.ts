// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { evolveHealth } from './evolve-health.ts';
import { type ProbeFault, type ProbeResult, unseen } from './health.ts';

const minute = (n: number): string => `2027-01-04T08:${String(n).padStart(2, '0')}:00Z`;

const probe = (n: number, fault: ProbeFault | null): ProbeResult => ({
  at: minute(n),
  fault,
  status: fault ? null : 200,
  seconds: 0.1,
  certificateExpiresAt: null,
});

/** `.` is a good probe, `x` a bad one; gives a letter for the state after each. */
const run = (probes: string) => {
  let health = unseen(newId(), minute(0));
  const states = probes.split('').map((one, n) => {
    health = evolveHealth(health, probe(n + 1, one === 'x' ? 'probe-silent' : null));
    return health.state.charAt(0);
  });
  return { states: states.join(''), health };
};

test.each([
  ['....', 'uuuu'],
  ['.x.x.xx.', 'uuuuuuuu'],
  ['.xxx', 'uuud'],
  ['.xxx.x.x', 'uuuddddd'],
  ['.xxx..', 'uuuddu'],
  ['xx.', 'uuu'],
  ['xxx', 'uud'],
])('%s', (probes, states) => {
  expect(run(probes).states).toBe(states);
});

test('the state says since when and why, and has a version of its own', () => {
  const { health } = run('.xxx');
  expect(health).toMatchObject({
    state: 'down',
    since: minute(4),
    fault: 'probe-silent',
    version: 2,
    streak: 0,
  });
  const worse = evolveHealth(health, probe(5, 'probe-tls-expired'));
  expect(worse).toMatchObject({ fault: 'probe-tls-expired', since: minute(4), version: 2 });
  expect(run('.xxx..').health).toMatchObject({ state: 'up', fault: null, version: 3 });
});
