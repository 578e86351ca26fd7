// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { parseStartOptions } from './start-options.ts';

test.each([
  [[], { fresh: false, demo: true, detach: false, explain: false }],
  [['--no-demo', '--detach'], { fresh: false, demo: false, detach: true, explain: false }],
  [['--fresh', '--explain'], { fresh: true, demo: true, detach: false, explain: true }],
])('npm start -- %j', (args, expected) => {
  expect(parseStartOptions(args)).toEqual(expected);
});

test('an unknown option is refused', () => {
  expect(() => parseStartOptions(['--detatch'])).toThrow(TypeError);
});
