// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Evidence, EvidenceBook } from '@essaim/playbook';
import { expect, test } from 'vitest';
import { referencePlaybook } from '../../test-support/reference-playbook.ts';
import { gateStanding } from './gate-standing.ts';

const playbook = referencePlaybook();
const standing = (key: string, book: EvidenceBook, day = '2027-06-01') => {
  const gate = playbook.gates.find((one) => one.key === key);
  if (!gate) throw new Error(`there is no ${key}`);
  return gateStanding(playbook, gate, book, day);
};
const on = (day: string, change: Partial<Evidence> = {}): Evidence => ({
  on: day,
  marks: [],
  measures: {},
  ...change,
});

const first: EvidenceBook = {
  'G1.1': on('2027-03-01', { marks: ['present'] }),
  'G1.2': on('2027-03-01', { measures: { persons: 2 } }),
  'G1.3': on('2027-01-15', { marks: ['present'], measures: { sessions: 2 } }),
  'G1.4': on('2027-03-01', { measures: { EUR: 1, users: 1 } }),
  'G1.5': on('2026-01-01', { marks: ['signed'] }),
};

test('nothing given, nothing met: no-go by default', () => {
  expect(standing('G1', {})).toEqual({
    met: 0,
    total: 5,
    isDeclarable: false,
    missing: ['G1.1', 'G1.2', 'G1.3', 'G1.4', 'G1.5'],
    expiresOn: null,
  });
});

test('all met: it may be declared, until its oldest piece of evidence is too old', () => {
  expect(standing('G1', first)).toEqual({
    met: 5,
    total: 5,
    isDeclarable: true,
    missing: [],
    expiresOn: '2028-01-15',
  });
  expect(standing('G1', first, '2028-01-15').isDeclarable).toBe(true);
  expect(standing('G1', first, '2028-01-16')).toMatchObject({
    met: 4,
    isDeclarable: false,
    missing: ['G1.3'],
    expiresOn: '2028-02-29',
  });
});

test('below its threshold a criterion is not met', () => {
  const short = { ...first, 'G1.2': on('2027-03-01', { measures: { persons: 1 } }) };
  expect(standing('G1', short)).toMatchObject({ met: 4, missing: ['G1.2'] });
});

const third: EvidenceBook = {
  'G3.1': on('2027-05-20', { measures: { '%': 85 } }),
  'G3.2': on('2027-05-20', { measures: { '%': 45 } }),
  'G3.3': on('2027-05-20', { measures: { rate: 8 } }),
  'G3.4': on('2027-05-20', { measures: { count: 0 } }),
  'G3.5': on('2027-05-20', { measures: { score: 4.1 } }),
  'G3.6': on('2027-05-20', {
    measures: {
      'reserved-users': 450,
      'planned-users': 450,
      'reserved-gb': 900,
      'planned-gb': 900,
    },
  }),
  'G3.7': on('2027-05-20', { measures: { 'sessions-booked': 6 } }),
};
const without = (...keys: string[]): EvidenceBook =>
  Object.fromEntries(Object.entries(third).filter(([key]) => !keys.includes(key)));

test('six of seven are enough, were it not for the mandatory ones', () => {
  expect(standing('G3', third)).toMatchObject({ met: 7, isDeclarable: true });
  expect(standing('G3', without('G3.5'))).toMatchObject({ met: 6, isDeclarable: true });
  expect(standing('G3', without('G3.5', 'G3.7'))).toMatchObject({
    met: 5,
    isDeclarable: false,
    missing: ['G3.5', 'G3.7'],
  });
  expect(standing('G3', without('G3.4'))).toMatchObject({
    met: 6,
    isDeclarable: false,
    missing: ['G3.4'],
  });
});
