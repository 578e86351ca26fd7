// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { type WaveFigures, judgeWave } from './judge-wave.ts';
import { waveCauseSentence } from './wave-cause-sentence.ts';
import { type WaveConditions, playbookConditions } from './wave-conditions.ts';
import { type WaveControl, commandWave, settleWave, waveCommandsIn } from './wave-control.ts';
import { moving } from './moving.ts';

const TODAY = '2027-09-20';
const NOW = '2027-09-20T08:00:00Z';
const figures: WaveFigures = {
  departments: 10,
  liveOn: [],
  due: 40,
  late: 0,
  open: 20,
  blocked: 0,
  refusedOrHeld: 0,
};
const conditions: WaveConditions = {
  success: [
    { metric: 'live-share', threshold: 70 },
    { metric: 'soak-days', threshold: 10 },
    { metric: 'blocked-share', threshold: 5 },
  ],
  error: [
    { metric: 'late-share', threshold: 20, count: 2, reaction: 'pause' },
    { metric: 'blocked-share', threshold: 50, count: 2, reaction: 'stop' },
  ],
};
const judge = (change: Partial<WaveFigures> = {}) =>
  judgeWave(conditions, { ...figures, ...change }, TODAY);
const live = (count: number, day: string) => Array.from({ length: count }, () => day);

describe('success', () => {
  test('needs its share in service, then its time, and no more trouble than it allows', () => {
    expect(judge({ liveOn: live(6, '2027-08-01') }).isSuccess).toBe(false);
    const soaking = judge({ liveOn: [...live(6, '2027-08-01'), '2027-09-11'] });
    expect(soaking.success.map(({ value, met }) => [value, met])).toEqual([
      [70, true],
      [9, false],
      [0, true],
    ]);
    const liveOn = [...live(7, '2027-09-10'), '2027-09-19'];
    expect(judge({ liveOn }).isSuccess).toBe(true);
    expect(judge({ liveOn, blocked: 2 }).isSuccess).toBe(false);
  });

  test('is never by itself where nothing is asked, or nobody is there', () => {
    expect(judgeWave({ success: [], error: [] }, figures, TODAY).isSuccess).toBe(false);
    expect(judge({ departments: 0, due: 0, open: 0 }).isSuccess).toBe(false);
  });
});

const open: WaveControl = { state: 'open', act: null, tripped: [], succeededAt: null };
const settle = (control: WaveControl, change: Partial<WaveFigures>) =>
  settleWave(control, judge(change), NOW);

describe('error', () => {
  test('pauses from its share and its count on, with its cause', () => {
    expect(settle(open, { late: 7 }).events).toEqual([]);
    expect(settle(open, { due: 4, late: 1 }).events).toEqual([]);
    const { control, events } = settle(open, { late: 9 });
    expect(events).toEqual(['wave.paused']);
    expect(control).toMatchObject({
      state: 'paused',
      act: { by: null, cause: { metric: 'late-share', threshold: 20, value: 22 } },
    });
  });

  test('stops also what is paused; what is stopped stays so', () => {
    const paused = settle(open, { late: 9 }).control;
    const { control, events } = settle(paused, { late: 9, blocked: 12 });
    expect([control.state, ...events]).toEqual(['stopped', 'wave.stopped']);
    expect(settle(control, { late: 20, blocked: 20 }).events).toEqual([]);
  });

  test('acts once: who resumes is stopped by it only after it was better in between', () => {
    const paused = settle(open, { late: 9 }).control;
    const word = { at: NOW, by: newId(), message: 'Les renforts sont là' };
    const resumed = commandWave(paused, 'resume', word).control;
    const same = settle(resumed, { late: 10 });
    expect(same.events).toEqual([]);
    const better = settle(same.control, { late: 2 });
    expect(settle(better.control, { late: 9 }).events).toEqual(['wave.paused']);
  });
});

test('success is told once, and when it is lost', () => {
  const reached = settle(open, { liveOn: live(8, '2027-09-01') });
  expect(reached.events).toEqual(['wave.succeeded']);
  expect(reached.control.succeededAt).toBe(NOW);
  expect(settle(reached.control, { liveOn: live(8, '2027-09-01') }).events).toEqual([]);
  const lost = settle(reached.control, { liveOn: live(6, '2027-09-01') });
  expect(lost).toMatchObject({ events: ['wave.success-lost'], control: { succeededAt: null } });
});

test('people pause, stop and resume from the states that allow it', () => {
  expect(waveCommandsIn('open')).toEqual(['pause', 'stop']);
  expect(waveCommandsIn('paused')).toEqual(['stop', 'resume']);
  expect(waveCommandsIn('stopped')).toEqual(['resume']);
  const word = { at: NOW, by: newId(), message: 'Un incident' };
  expect(() => commandWave(open, 'resume', word)).toThrow('wave-control-refused');
  const { control } = commandWave(open, 'stop', word);
  expect(control).toMatchObject({ state: 'stopped', act: { message: 'Un incident', cause: null } });
  expect(commandWave(control, 'resume', word).control).toMatchObject({ state: 'open', act: null });
});

test('a paused wave lets go on what had begun, a stopped one does not', () => {
  const stop = { wave: 2, since: TODAY, reason: 'Un incident', who: 'Maxence Héron' };
  expect(() => moving({ ...stop, state: 'paused' })).toThrow('wave-paused');
  expect(() => moving({ ...stop, state: 'paused' }, true)).not.toThrow();
  expect(() => moving({ ...stop, state: 'stopped' }, true)).toThrow('wave-stopped');
  expect(() => moving(null)).not.toThrow();
});

test('the playbook’s rule holds where nobody has set conditions', () => {
  const rule = { measuredGate: 'G3', sharePercent: 70, soakDays: 10, pauseSharePercent: 20 };
  const other = { measuredGate: 'G1', sharePercent: 50, soakDays: 0, pauseSharePercent: null };
  expect(playbookConditions([other, rule], 'G3')).toEqual({
    success: [
      { metric: 'live-share', threshold: 70 },
      { metric: 'soak-days', threshold: 10 },
    ],
    error: [{ metric: 'refused-or-held-share', threshold: 20, count: 2, reaction: 'pause' }],
  });
  expect(playbookConditions([other], 'G3')).toEqual({ success: [], error: [] });
});

test('a cause is said in both languages', () => {
  const cause = { metric: 'late-share', threshold: 20, value: 22 } as const;
  expect(waveCauseSentence(cause, 'fr')).toBe(
    '22 % des tâches échues sont en retard (seuil : 20 %)',
  );
  expect(waveCauseSentence(cause, 'en')).toBe(
    '22% of the tasks that are due are late (threshold: 20%)',
  );
});
