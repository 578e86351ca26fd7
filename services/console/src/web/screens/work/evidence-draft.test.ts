// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import {
  draftOf,
  fieldId,
  meetsThreshold,
  missingFields,
  toDeclaration,
} from './evidence-draft.ts';
import type { Planning } from '../../api/schemas.ts';

const field = (name: string, kind: string, required: boolean) =>
  ({ name, kind, required }) as Planning['EvidenceField'];
const asked = [
  {
    criterion: 'G1.3',
    fields: [field('documents', 'files', true), field('sessions', 'number', true)],
  },
  { criterion: null, fields: [field('note', 'text', false)] },
] as Planning['EvidenceAsked'][];
const empty = draftOf(null, '2027-03-09');

test('an empty draft ends today and lacks every required field', () => {
  expect(empty.doneOn).toBe('2027-03-09');
  expect(missingFields(asked, empty).map(({ name }) => name)).toEqual(['documents', 'sessions']);
});

test('a number of zero and a refused box are answers; an empty list of files is not', () => {
  const draft = { ...empty, values: { 'G1.3': { documents: [], sessions: 0 } } };
  expect(missingFields(asked, draft).map(({ name }) => name)).toEqual(['documents']);
});

test('a file or a link is enough where a proof is asked', () => {
  const proved = [{ ...asked[1], proofRequired: true, fields: [] }] as unknown as typeof asked;
  expect(missingFields(proved, empty)).toMatchObject([{ name: 'documents', proof: true }]);
  const linked = { ...empty, values: { '-': { link: 'https://a.example' } } };
  expect(missingFields(proved, linked)).toEqual([]);
});

test('a declaration carries what is asked, without empty values or a blank note', () => {
  const draft = {
    doneOn: '2027-03-08',
    note: '  ',
    values: { 'G1.3': { documents: ['f1'], sessions: 2, link: '' }, other: { number: 3 } },
  };
  expect(toDeclaration(asked, draft)).toEqual({
    doneOn: '2027-03-08',
    evidence: [
      { criterion: 'G1.3', values: { documents: ['f1'], sessions: 2 } },
      { criterion: null, values: {} },
    ],
  });
});

test('a declaration made before comes back as a draft', () => {
  const declaration = {
    doneOn: '2027-03-01',
    note: 'ok',
    evidence: [{ criterion: 'G1.3', values: { sessions: 2 } }],
  } as Planning['Declaration'];
  expect(draftOf(declaration, '2027-03-09')).toEqual({
    doneOn: '2027-03-01',
    note: 'ok',
    values: { 'G1.3': { sessions: 2 } },
  });
});

test('tells whether a number meets its threshold', () => {
  const over = { operator: '>=', threshold: 80 } as Planning['EvidenceField'];
  expect(meetsThreshold(over, 80)).toBe(true);
  expect(meetsThreshold(over, 79.9)).toBe(false);
  expect(meetsThreshold({ ...over, operator: '<=' }, 80)).toBe(true);
  expect(meetsThreshold({ ...over, operator: '=' }, 0)).toBe(false);
  expect(meetsThreshold(over, undefined)).toBeNull();
  expect(meetsThreshold({ ...over, threshold: null }, 3)).toBeNull();
});

test('field ids are usable in an address fragment', () => {
  expect(fieldId('t1', { criterion: 'G1.3' }, 'sessions')).toBe('e-t1-G1-3-sessions');
});
