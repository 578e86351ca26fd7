// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { RetryLater } from './handlers.ts';
import { isTransient } from './transient.ts';

const coded = (code: string) => Object.assign(new Error('of the server'), { code });

test.for([
  new RetryLater('not yet'),
  coded('57P01'),
  coded('40P01'),
  coded('55P03'),
  coded('53300'),
  coded('08006'),
  coded('ECONNREFUSED'),
  new Error('Connection terminated unexpectedly'),
])('tries again after %s', (error) => {
  expect(isTransient(error)).toBe(true);
});

test.for([coded('23505'), coded('22012'), new TypeError('undefined is not'), 'a string', null])(
  'parks after %s',
  (error) => {
    expect(isTransient(error)).toBe(false);
  },
);
