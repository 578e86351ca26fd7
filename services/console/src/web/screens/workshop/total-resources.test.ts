// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { totalResources } from './total-resources.ts';

const resource = (tier: string, name: string, capacity: number, held: number) =>
  ({ organisation: { tier }, resource: name, per: 'week', capacity, held }) as Planning['Resource'];

test('sums what the nation and the regions declare, and what is held of it', () => {
  const items = [
    resource('national', 'trainer_days', 12, 3),
    resource('regional', 'trainer_days', 4, 1),
    resource('regional', 'trainer_days', 5, 0),
    resource('regional', 'hosting_users', 900, 450),
  ];
  expect(totalResources(items)).toEqual([
    { resource: 'trainer_days', per: 'week', nation: 12, regions: 9, held: 4 },
    { resource: 'hosting_users', per: 'week', nation: 0, regions: 900, held: 450 },
  ]);
});
