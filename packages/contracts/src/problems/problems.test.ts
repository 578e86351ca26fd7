// SPDX-License-Identifier: AGPL-3.0-or-later
import { approvalProblems } from './approvals.ts';
import { expect, test } from 'vitest';
import { problems } from './catalogue.ts';
import { catalogProblems } from './catalog.ts';
import { commonProblems } from './common.ts';
import { consoleProblems } from './console.ts';
import { problemDocument } from './document.ts';
import { identityProblems } from './identity.ts';
import { machineProblems } from './machines.ts';
import { offboardingProblems } from './offboarding.ts';
import { planningProblems } from './planning.ts';

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

test.each(Object.entries(problems))(
  '%s has both sentences, with the same parameters',
  (code, text) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(text.status).toBeGreaterThanOrEqual(400);
    expect(text.fr).toMatch(/[.!?]$/);
    expect(text.en).toMatch(/[.!?]$/);
    expect(text.fr).not.toBe(text.en);
    expect(new Set(placeholders(text.fr))).toEqual(new Set(placeholders(text.en)));
  },
);

test('no two services share a code', () => {
  const lists = [
    commonProblems,
    identityProblems,
    machineProblems,
    approvalProblems,
    offboardingProblems,
    catalogProblems,
    planningProblems,
    consoleProblems,
  ];
  const codes = lists.flatMap((list) => Object.keys(list));
  expect(new Set(codes).size).toBe(codes.length);
});

test('a document speaks the language asked and fills its parameters in', () => {
  expect(problemDocument('body-too-large', 'en', 'c-1', { limit: '1 MB' })).toMatchObject({
    type: 'urn:essaim:problem:body-too-large',
    status: 413,
    detail: 'The content sent is larger than 1 MB. Send it in several parts.',
    correlationId: 'c-1',
  });
});

test('a code that nobody wrote down reads as an unexpected error and tells nothing more', () => {
  expect(problemDocument('surprise', 'fr', 'c-2').status).toBe(500);
});
