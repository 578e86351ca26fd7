// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { isServingNats } from '../nats/find-nats.ts';
import { versionAtLeast } from './version-at-least.ts';

test.each([
  ['18.4', '18', true],
  ['17.9', '18', false],
  ['2.9.10', '2.14.0', false],
  ['2.14', '2.14.0', true],
  ['26.7.3', '26.7.4', false],
  ['17.0.15', '17', true],
])('%s at least %s: %s', (version, floor, expected) => {
  expect(versionAtLeast(version, floor)).toBe(expected);
});

test.each([
  ['2.9.10', false],
  ['2.12.6', false],
  ['2.12.7', true],
  ['2.13.9', false],
  ['2.14.0', true],
  ['2.15.1', true],
])('nats-server %s serves: %s', (version, expected) => {
  expect(isServingNats(version)).toBe(expected);
});
