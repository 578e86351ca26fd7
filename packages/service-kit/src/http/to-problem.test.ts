// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { expect, test } from 'vitest';
import { toProblem } from './to-problem.ts';

test.each([
  [{ type: 'entity.too.large', status: 413 }, 'application/json', 'body-too-large'],
  [{ type: 'entity.too.large', status: 413 }, 'text/csv', 'file-too-large'],
  [{ type: 'entity.parse.failed', status: 400 }, 'application/json', 'body-not-json'],
  [{ status: 404 }, '', 'not-found'],
  [{ status: 405 }, '', 'method-not-allowed'],
  [{ status: 415 }, '', 'media-type-unsupported'],
  [{ status: 400, errors: [{ path: '/body/name', message: 'is missing' }] }, '', 'request-invalid'],
])('%o becomes a problem', (error, mediaType, code) => {
  expect(toProblem(error, mediaType)?.code).toBe(code);
});

test('a refusal stays as it is, and what nobody foresaw is no refusal', () => {
  const refusal = problem('forbidden');
  expect(toProblem(refusal)).toBe(refusal);
  expect(toProblem(new TypeError('oops'))).toBeNull();
  expect(toProblem({ status: 500 })).toBeNull();
  expect(toProblem('text')).toBeNull();
});
