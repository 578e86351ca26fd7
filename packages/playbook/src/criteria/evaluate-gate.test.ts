// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePlaybook } from '../parse/parse-playbook.ts';
import { evaluateGate } from './evaluate-gate.ts';
import { evidenceFields } from './evidence-fields.ts';
import type { Evidence, EvidenceBook } from './evidence.ts';
import type { Mark } from './threshold.ts';

const source = (name: string) => ({
  name,
  text: readFileSync(new URL(`../../fixtures/${name}.csv`, import.meta.url), 'utf8'),
});
const { playbook } = parsePlaybook({
  tasks: source('playbook-hosted-tools'),
  gates: source('playbook-hosted-tools-gates'),
  criteria: source('playbook-hosted-tools-criteria'),
  waveGates: source('playbook-hosted-tools-wave-gates'),
});

const TODAY = '2027-06-30';
const proof = (
  measures: Record<string, number>,
  marks: Mark[] = [],
  on = '2027-06-20',
): Evidence => ({
  on,
  marks,
  measures,
});
const evaluate = (key: string, book: EvidenceBook, today = TODAY) => {
  const gate = playbook?.gates.find((one) => one.key === key);
  if (!playbook || !gate) throw new Error(`no gate ${key}`);
  return evaluateGate(playbook, gate, book, today);
};
const reasons = (result: ReturnType<typeof evaluate>) =>
  result.criteria.flatMap(({ id, result: one }) => (one.met ? [] : [[id, one.reason.code]]));

const g1: EvidenceBook = {
  'G1.1': proof({}, ['present']),
  'G1.2': proof({ persons: 2 }),
  'G1.3': proof({ sessions: 2 }),
  'G1.4': proof({ EUR: 12_000, users: 450 }),
  'G1.5': proof({}, ['signed']),
};
const g2: EvidenceBook = {
  ...g1,
  'G2.1': proof({ 'reserved-users': 450 }, ['signed']),
  'G2.2': proof({ 'hours-up': 48 }, [], '2027-06-25'),
  'G2.3': proof({ 'sign-ins': 2 }),
  'G2.4': proof({}, ['complete']),
  'G2.5': proof({}, ['present']),
  'G2.6': proof({}, ['passed']),
  'G2.7': proof({ '%': 80 }),
  'G2.8': proof({}, ['present']),
  'G2.9': proof({ persons: 3 }),
};
const g3: EvidenceBook = {
  'G3.1': proof({ '%': 80 }),
  'G3.2': proof({ '%': 40 }),
  'G3.3': proof({ rate: 10 }),
  'G3.4': proof({ count: 0 }),
  'G3.5': proof({ score: 3.5 }),
  'G3.6': proof({
    'reserved-users': 450,
    'planned-users': 450,
    'reserved-gb': 900,
    'planned-gb': 900,
  }),
  'G3.7': proof({ 'sessions-booked': 6 }),
};

test('without evidence nothing is met and each criterion names its task', () => {
  const result = evaluate('G1', {});
  expect(result).toMatchObject({ met: false, metCount: 0, needed: 5 });
  expect(result.missingMandatory).toHaveLength(5);
  expect(result.criteria[1]?.result).toEqual({
    met: false,
    reason: { code: 'criterion-without-evidence', params: { task: 'D02' } },
  });
});

test.each([
  ['G1', g1],
  ['G2', g2],
  ['G3', g3],
])('%s is met exactly at its thresholds', (key, book) => {
  expect(reasons(evaluate(key, book))).toEqual([]);
  expect(evaluate(key, book).met).toBe(true);
});

test.each([
  ['G1.1', proof({}), 'criterion-mark-missing'],
  ['G1.2', proof({ persons: 1 }), 'criterion-threshold-not-met'],
  ['G1.2', proof({}), 'criterion-measure-missing'],
  ['G1.4', proof({ EUR: 1, users: 0 }), 'criterion-threshold-not-met'],
  ['G1.4', proof({ EUR: 1 }), 'criterion-measure-missing'],
  ['G1.1', proof({}, ['present'], '2026-06-29'), 'criterion-too-old'],
  ['G1.1', proof({}, ['present'], '2027-07-01'), 'criterion-in-the-future'],
])('G1 is not met when %s has %j: %s', (id, evidence, code) => {
  const result = evaluate('G1', { ...g1, [id]: evidence });
  expect(result.met).toBe(false);
  expect(reasons(result)).toEqual([[id, code]]);
});

test('evidence is old enough to count on its last day', () => {
  const book = { ...g1, 'G1.1': proof({}, ['present'], '2026-06-30') };
  expect(evaluate('G1', book).met).toBe(true);
  expect(evaluate('G1', book, '2027-07-01').met).toBe(false);
});

const g21 = (book: EvidenceBook) => evaluate('G2', book).criteria[0]?.result;

describe('reserved accounts against those planned in D05', () => {
  test('less than planned', () => {
    expect(g21({ ...g2, 'G2.1': proof({ 'reserved-users': 449 }, ['signed']) })).toMatchObject({
      reason: {
        code: 'criterion-threshold-not-met',
        params: { measure: 'reserved-users', value: 449, operator: '>=', threshold: 450 },
      },
    });
  });
  test('not signed', () => {
    expect(g21({ ...g2, 'G2.1': proof({ 'reserved-users': 450 }) })).toMatchObject({
      reason: { code: 'criterion-mark-missing', params: { mark: 'signed' } },
    });
  });
  test('no number planned', () => {
    expect(g21({ ...g2, 'G1.4': undefined })).toMatchObject({
      reason: { code: 'criterion-source-missing', params: { task: 'D05', measure: 'users' } },
    });
  });
});

describe('six of seven', () => {
  test('one that may be missing is missing', () => {
    const result = evaluate('G3', { ...g3, 'G3.5': proof({ score: 3.4 }) });
    expect(result).toMatchObject({ met: true, metCount: 6, needed: 6, missingMandatory: [] });
  });
  test('two are missing', () => {
    const book = { ...g3, 'G3.5': undefined, 'G3.7': undefined };
    expect(evaluate('G3', book)).toMatchObject({ met: false, metCount: 5 });
  });
  test('a mandatory one is missing', () => {
    const result = evaluate('G3', { ...g3, 'G3.4': proof({ count: 1 }) });
    expect(result).toMatchObject({ met: false, metCount: 6, missingMandatory: ['G3.4'] });
  });
  test('gigabytes count as accounts do', () => {
    const short = { ...g3['G3.6']!, measures: { ...g3['G3.6']!.measures, 'reserved-gb': 1 } };
    expect(evaluate('G3', { ...g3, 'G3.6': short }).missingMandatory).toEqual(['G3.6']);
  });
});

const reported = (value?: number) =>
  evaluate('G4', { 'G4.1': proof(value === undefined ? {} : { '%': value }) }).criteria[0]?.result;

test('what is reported needs a number, not its goal', () => {
  expect(reported(3)).toEqual({ met: true });
  expect(reported()).toMatchObject({ reason: { code: 'criterion-measure-missing' } });
});

test('the fields to ask for are those that the evaluation reads', () => {
  const criteria = playbook?.gates.flatMap((gate) => gate.criteria) ?? [];
  const fields = (id: string) => {
    const criterion = criteria.find((one) => one.id === id);
    return (
      criterion && evidenceFields(criterion.threshold).map(({ kind, name }) => `${kind} ${name}`)
    );
  };
  expect(fields('G1.4')).toEqual(['measure EUR', 'measure users']);
  expect(fields('G2.1')).toEqual(['mark signed', 'measure reserved-users']);
  expect(fields('G3.6')).toHaveLength(4);
  expect(fields('G4.2')).toEqual(['measure %']);
  for (const { threshold } of criteria) expect(evidenceFields(threshold).length).toBeGreaterThan(0);
});
