// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, newId } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { referencePlaybook } from '../../test-support/reference-playbook.ts';
import type { EvidenceValues, GivenEvidence } from '../task/declaration.ts';
import { checkEvidence } from './check-evidence.ts';
import { criteriaOf, evidenceAsked } from './evidence-asked.ts';
import { minutesToDeclare } from './minutes-to-declare.ts';
import { toEvidence } from './to-evidence.ts';

const playbook = referencePlaybook();
const asked = (key: string) => {
  const task = playbook.tasks.find((one) => one.key === key);
  if (!task) throw new Error(`there is no ${key}`);
  return evidenceAsked(playbook, task);
};
const forms = (key: string) =>
  asked(key).map(({ criterion, type, fields }) => [
    criterion?.id ?? null,
    type,
    fields.map(({ name, required }) => (required ? `${name}!` : name)),
  ]);
const [file, mandate] = [newId(), newId()];

describe('what a task is asked for', () => {
  test.each([
    ['D01', [['G1.1', 'document', ['documents', 'link']]]],
    ['D02', [['G1.2', 'mandate', ['mandates!']]]],
    ['D04', [['G1.3', 'attendance', ['documents', 'link', 'sessions!']]]],
    ['D05', [['G1.4', 'amount', ['documents', 'link', 'amount!', 'users!']]]],
    ['D06', [['G1.5', 'signature', ['signedOn!', 'documents', 'link']]]],
    ['D08', [['G2.2', 'probe', ['documents', 'link', 'hours!']]]],
    ['D10', [['G2.4', 'checklist', ['documents', 'link', 'complete!']]]],
    ['D12', [['G2.6', 'document', ['documents', 'link', 'passed!']]]],
    ['D15', [['G2.8', 'link', ['link!']]]],
    ['D16', [['G2.9', 'contact', ['contacts!', 'persons!']]]],
    ['D18', [['G3.1', 'percentage', ['documents', 'link', 'percent!']]]],
    ['D03', [[null, 'free', ['documents', 'link', 'note']]]],
  ])('%s', (key, expected) => {
    expect(forms(key)).toEqual(expected);
  });

  test('one task may feed several gates, one gate several times', () => {
    expect(forms('D07').map(([criterion]) => criterion)).toEqual(['G2.1', 'G3.6']);
    expect(forms('D19').map(([criterion]) => criterion)).toEqual(['G3.2', 'G3.3', 'G3.4', 'G3.5']);
  });

  test('a number says what its threshold compares it with', () => {
    expect(asked('D18')[0]?.fields.at(-1)).toEqual({
      name: 'percent',
      kind: 'number',
      required: true,
      unit: '%',
      operator: '>=',
      threshold: 80,
    });
    expect(asked('D23')[0]?.fields.at(-1)).toMatchObject({ operator: null, threshold: null });
  });

  test('a rough time to declare grows with what is asked', () => {
    expect(['D03', 'D01', 'D05', 'D19'].map((key) => minutesToDeclare(asked(key)))).toEqual([
      5, 10, 8, 17,
    ]);
  });
});

describe('a check of what was given', () => {
  const refusal = (key: string, given: readonly GivenEvidence[]): [string, object] | null => {
    try {
      checkEvidence(asked(key), given);
    } catch (error) {
      if (error instanceof DomainError) return [error.code, error.params];
      throw error;
    }
    return null;
  };
  const given = (criterion: string | null, values: EvidenceValues) => [{ criterion, values }];

  test.each<[string, string | null, EvidenceValues]>([
    ['D01', 'G1.1', { documents: [file] }],
    ['D01', 'G1.1', { link: 'https://federation.example/deliberation.pdf' }],
    ['D02', 'G1.2', { mandates: [mandate] }],
    ['D06', 'G1.5', { signedOn: '2027-01-03' }],
    ['D18', 'G3.1', { percent: 0 }],
    ['D03', null, { note: 'Fait' }],
    ['D03', null, { documents: [file] }],
  ])('%s takes %s with %j', (key, criterion, values) => {
    expect(refusal(key, given(criterion, values))).toBeNull();
  });

  test.each<[string, string | null, EvidenceValues]>([
    ['D01', 'G1.1', {}],
    ['D01', 'G1.1', { documents: [] }],
    ['D01', 'G1.1', { note: 'Promis' }],
    ['D04', 'G1.3', { sessions: 2 }],
    ['D05', 'G1.4', { amount: 36_000 }],
    ['D10', 'G2.4', { complete: false }],
    ['D03', null, {}],
  ])('%s does not take %s with %j', (key, criterion, values) => {
    expect(refusal(key, given(criterion, values))?.[0]).toBe('evidence-missing');
  });

  test('says which piece is missing, and which nobody asked for', () => {
    expect(refusal('D07', given('G2.1', { signedOn: '2027-01-03', reservedUsers: 450 }))).toEqual([
      'evidence-missing',
      { criterion: 'G3.6', what: 'Comptes et Go réservés pour toutes les associations prévues' },
    ]);
    const more = [...given('G1.1', { documents: [file] }), ...given('G1.2', {})];
    expect(refusal('D01', more)).toEqual(['evidence-unexpected', { criterion: 'G1.2' }]);
    const twice = [...given('G1.1', { documents: [file] }), ...given('G1.1', {})];
    expect(refusal('D01', twice)).toEqual(['evidence-twice', { criterion: 'G1.1' }]);
  });
});

describe('what was given, in the terms of the threshold', () => {
  const told = (key: string, index: number, values: EvidenceValues, people = 0) => {
    const criterion = criteriaOf(playbook, key)[index];
    if (!criterion) throw new Error(`${key} feeds no such criterion`);
    return toEvidence(criterion, values, '2027-01-04', people);
  };

  test('marks, and a signature that counts from its own day', () => {
    expect(told('D01', 0, { documents: [file] })).toEqual({
      on: '2027-01-04',
      marks: ['present'],
      measures: {},
    });
    expect(told('D06', 0, { signedOn: '2026-12-20' })).toEqual({
      on: '2026-12-20',
      marks: ['signed'],
      measures: {},
    });
    expect(told('D10', 0, { complete: true }).marks).toEqual(['complete']);
    expect(told('D12', 0, { documents: [file], passed: false }).marks).toEqual([]);
  });

  test('people behind mandates are counted, not believed', () => {
    expect(told('D02', 0, { mandates: [mandate], persons: 7 }, 1).measures).toEqual({ persons: 1 });
    expect(told('D02', 0, { persons: 2 }).measures).toEqual({ persons: 2 });
  });

  test('numbers keep the names of their measures', () => {
    expect(told('D05', 0, { amount: 36_000, users: 450 }).measures).toEqual({
      EUR: 36_000,
      users: 450,
    });
    expect(told('D18', 0, { percent: 80 }).measures).toEqual({ '%': 80 });
  });
});
