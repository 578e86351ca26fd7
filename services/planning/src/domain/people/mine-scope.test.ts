// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MandateRole, type Tier, newId } from '@essaim/kernel';
import { type PlaceKey, testNetwork } from '@essaim/testkit';
import { expect, test } from 'vitest';
import { type Seat, mandateAt, viewOf } from '../../test-support/known-people.ts';
import { type ResponsibleTemplate, mineScope, responsibleScope } from './mine-scope.ts';

const network = testNetwork();
const organisations = Object.values(network).filter(({ tier }) => tier !== 'local');
const [ana, bob] = [newId(), newId()];

const template = (key: string, tier: Tier, at: Tier, role: MandateRole): ResponsibleTemplate => ({
  key,
  tier,
  responsible: { tier: at, role, written: `${at}.${role}` },
});
const templates = [
  template('N01', 'national', 'national', 'coordination'),
  template('R01', 'regional', 'regional', 'training'),
  template('D01', 'departmental', 'departmental', 'board'),
  template('D14', 'departmental', 'regional', 'training'),
  template('D08', 'departmental', 'hoster', 'operator'),
];

const scopeBy =
  (scope: typeof mineScope) =>
  (role: MandateRole, at: PlaceKey, ...others: Seat[]) => {
    const view = viewOf(network, [ana, role, at], ...others);
    const groups = scope(view, organisations, templates, mandateAt(network, role, at));
    return groups.map(({ organisationIds, templates: keys }) => [
      organisations.filter(({ id }) => organisationIds.includes(id)).map(({ key }) => key),
      keys,
    ]);
  };
const mine = scopeBy(mineScope);
const responsible = scopeBy(responsibleScope);

test('who holds the role answers for its tasks, at their own place', () => {
  expect(mine('board', 'dep-53')).toEqual([[['dep-53'], ['D01']]]);
  expect(mine('treasury', 'dep-53')).toEqual([]);
});

test('a role of the region is answered for in each of its departments', () => {
  expect(mine('training', 'reg-52')).toEqual([
    [['reg-52'], ['R01']],
    [['dep-53', 'dep-72'], ['D14']],
  ]);
});

test('a hoster answers at those it serves', () => {
  expect(mine('operator', 'heb-bocage')).toEqual([[['dep-53', 'dep-72', 'dep-68'], ['D08']]]);
});

test('a coordination answers for all of its own, and for what nobody below holds', () => {
  expect(mine('coordination', 'dep-53', [bob, 'board', 'dep-53'])).toEqual([[['dep-53'], null]]);
  expect(
    mine(
      'coordination',
      'reg-52',
      [bob, 'board', 'dep-53'],
      [bob, 'training', 'reg-52'],
      [bob, 'operator', 'heb-bocage'],
    ),
  ).toEqual([
    [['reg-52'], null],
    [['dep-72'], ['D01']],
  ]);
});

test('a coordination is responsible for what is its own or falls to it, not for all of its own', () => {
  const operator: Seat = [bob, 'operator', 'heb-bocage'];
  expect(responsible('coordination', 'dep-53', operator)).toEqual([[['dep-53'], ['D01']]]);
  expect(responsible('coordination', 'dep-53', operator, [bob, 'board', 'dep-53'])).toEqual([]);
  expect(responsible('coordination', 'nat', [bob, 'coordination', 'reg-52'])).toContainEqual([
    ['nat'],
    ['N01'],
  ]);
  expect(responsible('training', 'reg-52')).toEqual(mine('training', 'reg-52'));
});
