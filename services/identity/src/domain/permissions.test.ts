// SPDX-License-Identifier: AGPL-3.0-or-later
import { type MandateRole, permit } from '@essaim/kernel';
import { personas, testNetwork } from '@essaim/testkit';
import { describe, expect, test } from 'vitest';
import { placeOf } from './organisation.ts';
import { giveMandate, holdSecrets } from './permissions.ts';

const network = testNetwork();
const people = personas(network);

const whoMay = (permission: ReturnType<typeof giveMandate>, key: keyof typeof network): string[] =>
  people
    .filter(
      ({ mandates }) =>
        permit({
          mandates,
          active: null,
          permission,
          place: placeOf({ ...network[key], tier: network[key].tier }),
          date: '2027-01-04',
        }).allowed,
    )
    .map(({ name }) => name);

describe('who gives a mandate', () => {
  test.each<[MandateRole, keyof typeof network, string[]]>([
    ['coordination', 'dep-53', ['coordination@nat', 'coordination@reg-52']],
    ['board', 'dep-53', ['coordination@nat', 'coordination@reg-52']],
    ['coordination', 'reg-52', ['coordination@nat']],
    ['committee', 'nat', ['coordination@nat']],
    ['liaison', 'dep-53', ['coordination@nat', 'coordination@reg-52', 'coordination@dep-53']],
    ['operator', 'heb-rhin', ['coordination@nat', 'operator@heb-rhin']],
    [
      'member',
      '53-00013',
      ['coordination@nat', 'coordination@reg-52', 'coordination@dep-53', 'board@53-00013'],
    ],
  ])('%s at %s', (role, place, expected) => {
    expect(whoMay(giveMandate(role), place).toSorted()).toEqual(expected.toSorted());
  });
});

test('only the hoster’s own operators hold its secrets', () => {
  expect(whoMay(holdSecrets, 'heb-bocage')).toEqual(['operator@heb-bocage']);
});
