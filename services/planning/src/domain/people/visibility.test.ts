// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, newId } from '@essaim/kernel';
import { type PlaceKey, testNetwork } from '@essaim/testkit';
import { expect, test } from 'vitest';
import { mandateAt, viewOf } from '../../test-support/known-people.ts';
import { type Standing, standingOf, wornHats } from './visibility.ts';

const network = testNetwork();
const today = '2027-01-04';
const person = (mandates: readonly Mandate[], active: Mandate | null = null) => ({
  personId: newId(),
  mandates,
  active,
});
const seen = (hats: readonly Mandate[], at: PlaceKey, active: Mandate | null = null) =>
  standingOf(viewOf(network), person(hats, active), network[at].id, today);

const region = mandateAt(network, 'coordination', 'reg-52');
const operator = mandateAt(network, 'operator', 'heb-bocage');

test.each<[PlaceKey, Standing | null]>([
  ['reg-52', 'same'],
  ['dep-53', 'below'],
  ['53-00013', 'below'],
  ['nat', 'above'],
  ['reg-44', null],
  ['dep-68', null],
  ['heb-bocage', null],
])("a region's coordination sees %s as %s", (at, standing) => {
  expect(seen([region], at)).toBe(standing);
});

test('a hoster sees whom it serves', () => {
  expect(seen([operator], 'dep-53')).toBe('served');
  expect(seen([operator], 'heb-bocage')).toBe('same');
});

test('of several hats the nearest counts, unless another was chosen', () => {
  const department = mandateAt(network, 'board', 'dep-68');
  expect(seen([department, region], 'nat')).toBe('above');
  expect(seen([department, region], 'dep-53')).toBe('below');
  expect(seen([department, region], 'dep-53', department)).toBeNull();
});

test('membership alone is no hat, nor is a mandate that has ended', () => {
  const member = mandateAt(network, 'member', 'dep-53');
  const ended = mandateAt(network, 'board', 'dep-53', { to: '2026-12-31' });
  expect(wornHats(person([member, ended, region]), today)).toEqual([region]);
  expect(seen([member, ended], 'dep-53')).toBeNull();
});
