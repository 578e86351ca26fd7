// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { groupNotPlaced } from './not-placed-groups.ts';

type NotPlaced = Planning['NotPlaced'];
const place = (id: string) => ({ id, shortName: id }) as NotPlaced['organisation'];
const missing = (name: string, users: number, region: string) =>
  ({
    organisation: place(name),
    reason: { code: 'hosting-short', params: { missingUsers: users, region } },
    relaxations: [
      {
        resource: 'hosting_users',
        unit: 'user',
        amount: users,
        organisations: [place(region), place('nation')],
      },
    ],
  }) as unknown as NotPlaced;

const group = (items: NotPlaced[]) =>
  groupNotPlaced(
    items,
    ({ params }) => String(params['missingUsers']),
    ({ shortName }) => shortName,
  );

test('puts together those that miss the same, by French name', () => {
  const groups = group([
    missing('Rhône', 300, 'a'),
    missing('Eure', 300, 'a'),
    missing('Isère', 200, 'a'),
    missing('Étoile', 300, 'a'),
  ]);
  expect(groups.map(({ departments }) => departments.map(({ id }) => id))).toEqual([
    ['Étoile', 'Eure', 'Rhône'],
    ['Isère'],
  ]);
  expect(groups[0]?.givers?.map(({ id }) => id)).toEqual(['a', 'nation']);
});

test('names nobody who gives where each has its own region', () => {
  const [one, ...others] = group([missing('Eure', 300, 'a'), missing('Rhône', 300, 'b')]);
  expect(others).toEqual([]);
  expect(one?.givers).toBeNull();
  expect(one?.needs).toEqual([{ resource: 'hosting_users', unit: 'user', amount: 300 }]);
});
