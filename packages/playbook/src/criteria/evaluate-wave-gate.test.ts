// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCalendars, MAINLAND, toDay } from '@essaim/calendar';
import { expect, test } from 'vitest';
import type { WaveGateTemplate } from '../model.ts';
import { evaluateWaveGate, shareCount, type WaveState } from './evaluate-wave-gate.ts';

const coordination = { tier: 'national', role: 'coordination', written: 'nat.pilotage' } as const;
const gate: WaveGateTemplate = {
  key: 'WO',
  alias: 'ouverture',
  titleFr: '',
  glossEn: '',
  meaningFr: '',
  measuredGate: 'G3',
  sharePercent: 70,
  incidentMaxDays: 5,
  soakDays: 10,
  soakCalendar: 'working',
  holds: 'G2',
  holdPoint: 'decision',
  pauseSharePercent: 20,
  stops: coordination,
  declares: coordination,
  opens: coordination,
};
const working = createCalendars(
  { schools: [], goodFridayAntilles: false },
  { first: toDay('2027-01-01'), last: toDay('2028-12-31') },
).openDays(MAINLAND, 'working');
const wave: WaveState = {
  placed: 20,
  passedOn: [...Array<string>(14).fill('2027-12-13'), '2028-01-10'],
  oldestIncidentDays: null,
  heldOrRefused: 0,
};
const evaluate = (state: Partial<WaveState>, today: string, template = gate) =>
  evaluateWaveGate(template, { ...wave, ...state }, today, working);

test('opens ten working days after the fourteenth of twenty', () => {
  expect(evaluate({}, '2027-12-27')).toMatchObject({
    met: true,
    needed: 14,
    reachedOn: '2027-12-13',
    soakedOn: '2027-12-27',
    reason: null,
  });
  expect(evaluate({}, '2027-12-26').reason?.code).toBe('wave-gate-soaking');
});

test('a share that is not reached, and dates to come, do not count', () => {
  const thirteen = evaluate({ passedOn: wave.passedOn.slice(1) }, '2027-12-31');
  expect(thirteen).toMatchObject({ met: false, passed: 13, reachedOn: null });
  expect(thirteen.reason?.code).toBe('wave-gate-share-missing');
});

test('a blocking incident holds it after five days', () => {
  expect(evaluate({ oldestIncidentDays: 5 }, '2027-12-27').met).toBe(true);
  expect(evaluate({ oldestIncidentDays: 6 }, '2027-12-27').reason?.code).toBe('wave-gate-incident');
});

test('pauses when a fifth is held or refused', () => {
  expect(evaluate({ heldOrRefused: 4 }, '2027-12-27').pause).toBe(true);
  expect(evaluate({ heldOrRefused: 3 }, '2027-12-27').pause).toBe(false);
});

test('without a watch it opens on the day of the share', () => {
  const direct = { ...gate, soakDays: 0, soakCalendar: null };
  expect(evaluate({}, '2027-12-13', direct)).toMatchObject({ met: true, soakedOn: '2027-12-13' });
});

test('shares are rounded up and never nothing', () => {
  expect([shareCount(15, 70), shareCount(20, 70), shareCount(1, 50), shareCount(0, 50)]).toEqual([
    11, 14, 1, 1,
  ]);
});
