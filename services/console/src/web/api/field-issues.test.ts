// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { fieldIssues } from './field-issues.ts';
import { ProblemError } from './problem-error.ts';

const refusal = (...where: string[]) =>
  new ProblemError(400, {
    code: 'request-invalid',
    detail: 'La demande est mal formée.',
    errors: where.map((one) => ({ where: one, code: 'x', detail: `au sujet de ${one}` })),
  });
const FIELDS = { email: 'invite-email', evidence: 'all', 'evidence/1': 'second' };
const fieldsOf = (...where: string[]) =>
  fieldIssues(refusal(...where), FIELDS).map(({ field }) => field);

test('a fault leads to the field of its property, however it is written', () => {
  expect(fieldsOf('/body/email', 'body/email', '/email', 'email')).toEqual([
    'invite-email',
    'invite-email',
    'invite-email',
    'invite-email',
  ]);
});

test('a fault inside a property leads to the nearest field above it', () => {
  expect(fieldsOf('/body/evidence/1/values/amount', '/body/evidence/0')).toEqual(['second', 'all']);
});

test('a fault of no field keeps its sentence and leads nowhere', () => {
  expect(fieldIssues(refusal('/body/emails', '/'), FIELDS)).toEqual([
    { where: '/body/emails', code: 'x', detail: 'au sujet de /body/emails' },
    { where: '/', code: 'x', detail: 'au sujet de /' },
  ]);
});

test('what is no refusal has no located fault', () => {
  expect(fieldIssues(null, FIELDS)).toEqual([]);
  expect(fieldIssues(new TypeError('Failed to fetch'), FIELDS)).toEqual([]);
});
