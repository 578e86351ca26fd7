// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type GateCommand, type GateFacts, decideGate } from './decide-gate.ts';
import { evolveGate } from './evolve-gate.ts';
import { type Gate, newGate } from './gate.ts';

const [department, region, nation] = [newId(), newId(), newId()];
const facts: GateFacts = {
  now: '2027-03-09T09:00:00Z',
  today: '2027-03-09',
  by: department,
  missing: [],
  heldBy: null,
  heldUntil: null,
  freeze: null,
  stop: null,
};
const when = (gate: Gate, command: GateCommand, change: Partial<GateFacts> = {}): Gate =>
  evolveGate(gate, decideGate(gate, command, { ...facts, ...change }));
const refusal = (run: () => unknown): [string, object] => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.params];
    throw error;
  }
  throw new Error('nothing was refused');
};

const closed = newGate('2027-01-04T08:00:00Z');
const declared = when(closed, { kind: 'declare', declaredOn: '2027-03-01' });
const accepted = when(declared, { kind: 'accept' }, { by: region });

test('the department declares, the region accepts, the nation opens', () => {
  const opened = when(accepted, { kind: 'open', message: 'Bravo' }, { by: nation });
  expect(opened).toMatchObject({
    state: 'opened',
    declaredOn: '2027-03-01',
    openedOn: '2027-03-09',
    declared: { by: department },
    accepted: { by: region },
    opened: { by: nation, message: 'Bravo' },
  });
});

test('default is no-go: not without its criteria, not out of turn', () => {
  expect(refusal(() => when(closed, { kind: 'declare' }, { missing: ['G1.2', 'G1.4'] }))).toEqual([
    'gate-criteria-missing',
    { criteria: 'G1.2, G1.4' },
  ]);
  expect(refusal(() => when(closed, { kind: 'accept' }, { by: region }))[0]).toBe(
    'gate-state-refused',
  );
  expect(refusal(() => when(declared, { kind: 'open' }, { by: nation }))[0]).toBe(
    'gate-state-refused',
  );
  expect(
    refusal(() => when(accepted, { kind: 'open' }, { by: nation, missing: ['G1.1'] }))[0],
  ).toBe('gate-criteria-missing');
});

test('nobody accepts, refuses or opens what they declared', () => {
  expect(refusal(() => when(declared, { kind: 'accept' }))[0]).toBe('accepting-own-declaration');
  expect(refusal(() => when(declared, { kind: 'refuse', message: 'Non' }))[0]).toBe(
    'accepting-own-declaration',
  );
  expect(refusal(() => when(accepted, { kind: 'open' }))[0]).toBe('accepting-own-declaration');
});

test('one person may accept and open where the region is vacant', () => {
  const byNation = when(declared, { kind: 'accept' }, { by: nation });
  expect(when(byNation, { kind: 'open' }, { by: nation }).state).toBe('opened');
});

test('a refusal by the region or the nation sends it back to be declared again', () => {
  for (const [gate, by] of [
    [declared, region],
    [accepted, nation],
  ] as const) {
    const refused = when(gate, { kind: 'refuse', message: 'La charte manque' }, { by });
    expect(refused).toMatchObject({
      state: 'refused',
      declared: null,
      accepted: null,
      refusal: { by, message: 'La charte manque' },
    });
    expect(when(refused, { kind: 'declare' })).toMatchObject({ state: 'declared', refusal: null });
  }
});

test('its decision waits for the wave gate that holds it', () => {
  const heldBy = 'Openings of the next wave';
  expect(refusal(() => when(accepted, { kind: 'open' }, { by: nation, heldBy }))).toEqual([
    'gate-held-by-wave',
    { waveGate: heldBy },
  ]);
});

test('no day in the future, nothing while on hold', () => {
  expect(refusal(() => when(closed, { kind: 'declare', declaredOn: '2027-03-10' }))[0]).toBe(
    'date-in-future',
  );
  expect(
    refusal(() => when(accepted, { kind: 'open', openedOn: '2027-03-10' }, { by: nation }))[0],
  ).toBe('date-in-future');
  expect(refusal(() => when(closed, { kind: 'declare' }, { heldUntil: '2027-04-01' }))[0]).toBe(
    'task-on-hold',
  );
});

test('the last word is taken back: first the acceptance, then the declaration', () => {
  const takeBack = { kind: 'take-back', message: 'La charte est à refaire' } as const;
  const again = when(accepted, takeBack, { by: region });
  expect(again).toMatchObject({ state: 'declared', accepted: null, declared: { by: department } });
  expect(when(again, { kind: 'accept' }, { by: region }).state).toBe('accepted');
  const withdrawn = when(again, takeBack);
  expect(withdrawn).toMatchObject({ state: 'closed', declared: null, declaredOn: null });
  for (const gate of [closed, when(accepted, { kind: 'open' }, { by: nation })])
    expect(refusal(() => when(gate, takeBack))[0]).toBe('gate-state-refused');
});
