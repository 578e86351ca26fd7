// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { z } from 'zod';
import { configuredClock } from './clock.ts';
import { ConfigurationError, readEnvironment, variable } from './environment.ts';

const schema = z.object({
  ESSAIM_X_PORT: variable.port,
  ESSAIM_X_URL: variable.url,
  ESSAIM_LOCAL: variable.flag,
});

test('reads what it knows and nothing else', () => {
  const environment = {
    ESSAIM_X_PORT: '8080',
    ESSAIM_X_URL: 'http://127.0.0.1:1',
    HOME: '/home/x',
  };
  expect(readEnvironment(schema, environment)).toEqual({
    ESSAIM_X_PORT: 8080,
    ESSAIM_X_URL: 'http://127.0.0.1:1',
    ESSAIM_LOCAL: false,
  });
});

test('names every variable that is wrong, at once', () => {
  const read = () => readEnvironment(schema, { ESSAIM_X_PORT: 'high', ESSAIM_X_URL: '' });
  expect(read).toThrow(ConfigurationError);
  expect(read).toThrow(/ESSAIM_X_PORT[\s\S]*ESSAIM_X_URL/);
});

test('only the local start may shift the clock', () => {
  expect(configuredClock('2027-01-04', true).today().toString()).toBe('2027-01-04');
  expect(() => configuredClock('2027-01-04', false)).toThrow(ConfigurationError);
});
