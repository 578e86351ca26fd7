// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import type { WaveGateResult } from '@essaim/playbook';
import { expect, test } from 'vitest';
import { decideWaveGate, settleWaveGate } from './decide-wave-gate.ts';
import { evolveWaveGate } from './evolve-wave-gate.ts';
import { newWaveGate } from './wave-gate.ts';

const met: WaveGateResult = {
  met: true,
  needed: 10,
  passed: 12,
  reachedOn: '2027-09-01',
  soakedOn: '2027-09-01',
  pause: false,
  reason: null,
};
const moment = {
  now: '2027-09-02T08:00:00Z',
  today: '2027-09-02',
  by: newId(),
  freeze: null,
  stop: null,
};
const closed = newWaveGate('2027-01-04T08:00:00Z');

test('it is ready by itself when its conditions are met, and closes again when they are not', () => {
  const event = settleWaveGate(closed, true, moment.now);
  expect(event?.type).toBe('wave-gate.readied');
  const ready = evolveWaveGate(closed, event as NonNullable<typeof event>);
  expect(ready.state).toBe('ready');
  expect(settleWaveGate(ready, true, moment.now)).toBeNull();
  expect(settleWaveGate(ready, false, moment.now)?.type).toBe('wave-gate.closed-again');
  expect(settleWaveGate(closed, false, moment.now)).toBeNull();
});

test('the nation opens it once', () => {
  const opened = evolveWaveGate(
    closed,
    decideWaveGate(closed, { kind: 'open' }, { ...moment, result: met }),
  );
  expect(opened).toMatchObject({ state: 'opened', openedOn: '2027-09-02' });
  expect(() => decideWaveGate(opened, { kind: 'open' }, { ...moment, result: met })).toThrow(
    'wave-gate-state-refused',
  );
  expect(settleWaveGate(opened, false, moment.now)).toBeNull();
});

test.each([
  ['wave-gate-share-missing', 'wave-gate-conditions'],
  ['wave-gate-soaking', 'wave-gate-soaking'],
  ['wave-gate-incident', 'wave-gate-incident'],
] as const)('default is no-go: %s', (code, refused) => {
  const result: WaveGateResult = { ...met, met: false, reason: { code, params: {} } };
  expect(() => decideWaveGate(closed, { kind: 'open' }, { ...moment, result })).toThrow(refused);
});

test('a refusal is kept with its message and can be opened later', () => {
  const refuse = { kind: 'refuse', message: 'Pas avant le bilan' } as const;
  const refused = evolveWaveGate(
    closed,
    decideWaveGate(closed, refuse, { ...moment, result: met }),
  );
  expect(refused).toMatchObject({ state: 'refused', refusal: { message: 'Pas avant le bilan' } });
  const opened = evolveWaveGate(
    refused,
    decideWaveGate(refused, { kind: 'open' }, { ...moment, result: met }),
  );
  expect(opened).toMatchObject({ state: 'opened', refusal: null });
});
