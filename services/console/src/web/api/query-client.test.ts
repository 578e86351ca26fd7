// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { worthRetrying } from './query-client.ts';

test.each([
  { what: 'a broken connection', error: new TypeError('Failed to fetch'), tries: 2 },
  {
    what: 'rights on their way',
    error: new ProblemError(503, { code: 'authz-catching-up' }),
    tries: 5,
  },
  { what: 'a service that starts', error: new ProblemError(502, {}), tries: 1 },
  { what: 'a refusal', error: new ProblemError(403, { code: 'forbidden' }), tries: 0 },
])('tries again after $what: $tries times', ({ error, tries }) => {
  const tried = Array.from({ length: 8 }, (_, failures) => worthRetrying(failures, error));
  expect(tried.filter(Boolean).length).toBe(tries);
  expect(tried.lastIndexOf(true)).toBe(tries - 1);
});
