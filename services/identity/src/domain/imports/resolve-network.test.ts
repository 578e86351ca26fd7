// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../test-support/fixture.ts';
import type { Organisation } from '../organisation.ts';
import { readHostersFile, resolveHosters } from './hosters-file.ts';
import { NETWORK_COLUMNS, readNetworkFile } from './network-file.ts';
import { resolveNetwork } from './resolve-network.ts';
import { readTerritoriesFile } from './territories-file.ts';

const territories = readTerritoriesFile(fixture('territories.csv')).items.map(({ item }) => item);

const resolve = (text: string, known: readonly Organisation[] = []) =>
  resolveNetwork(readNetworkFile(text), {
    territories,
    known: new Map(known.map((one) => [one.key, one])),
    newId,
  });

const example = resolve(fixture('network-example.csv'));
const find = (key: string) => example.created.find((one) => one.key === key);

describe('the example network', () => {
  test('is a nation, 18 regions and 101 departments, parents first', () => {
    expect(example.errors).toEqual([]);
    const tiers = Map.groupBy(example.created, ({ tier }) => tier);
    expect([...tiers].map(([tier, { length }]) => `${tier} ${length}`)).toEqual([
      'national 1',
      'regional 18',
      'departmental 101',
    ]);
  });

  test('knows where each is at home', () => {
    expect(find('nat')?.home).toEqual({ region: '0', department: '0' });
    expect(find('reg-52')?.home).toEqual({ region: '52', department: '0' });
    expect(find('dep-53')).toMatchObject({
      home: { region: '52', department: '53' },
      ancestors: [find('reg-52')?.id, find('nat')?.id],
    });
  });

  test('gives a region what its departments share', () => {
    expect(find('reg-44')?.territory).toMatchObject({
      departmentCode: null,
      name: 'Grand Est',
      alsaceMoselle: false,
      overseas: false,
    });
    expect(find('reg-04')?.territory).toMatchObject({
      overseas: true,
      timeZone: 'Indian/Reunion',
      abolitionDay: '12-20',
    });
  });

  test('again, it changes nothing', () => {
    const again = resolve(fixture('network-example.csv'), example.created);
    expect(again).toMatchObject({ created: [], updated: [], unchanged: 120, errors: [] });
  });

  test('hosters take the home of the first region that they serve', () => {
    const hosters = resolveHosters(readHostersFile(fixture('hosters-example.csv')), {
      territories,
      known: new Map(example.created.map((one) => [one.key, one])),
      newId,
    });
    expect(hosters.created.map(({ key, home }) => `${key} ${home.region}`)).toEqual([
      'heb-commun 0',
      'heb-nuage49 52',
      'heb-bocage 52',
      'heb-ruche 44',
      'heb-rhin 44',
      'heb-garonne 76',
    ]);
  });
});

const row = (cells: Record<string, string>): string =>
  NETWORK_COLUMNS.map(
    (column) =>
      ({
        name: 'Fédération',
        short_name: 'Féd',
        identity_provider: 'none',
        status: 'member',
        ...cells,
      })[column] ?? '',
  ).join(',');

const faults = (...rows: Record<string, string>[]): string[] =>
  resolve([NETWORK_COLUMNS.join(','), ...rows.map(row)].join('\n'), example.created).errors.map(
    ({ line, column, code }) => `${line} ${column} ${code}`,
  );

const department = { key: 'dep-53', tier: 'departmental', parent_key: 'reg-52', insee_code: '53' };

test.each([
  ['2 insee_code unknown_department', { ...department, key: 'dep-x', insee_code: '99' }],
  [
    '2 insee_code unknown_region',
    { key: 'r', tier: 'regional', parent_key: 'nat', insee_code: '99' },
  ],
  ['2 parent_key unknown_parent', { ...department, parent_key: 'reg-99' }],
  ['2 parent_key parent_of_wrong_tier', { ...department, parent_key: 'nat' }],
  ['2 parent_key parent_changed', { ...department, parent_key: 'reg-44' }],
  ['2 tier tier_changed', { key: 'dep-53', tier: 'regional', parent_key: 'nat', insee_code: '52' }],
  ['2 key second_nation', { key: 'autre', tier: 'national' }],
  ['2 key invalid_key', { ...department, key: 'dép 53' }],
  ['2 tier unknown_value', { ...department, tier: 'cantonal' }],
  ['2 members invalid_number', { ...department, members: '-1' }],
  ['2 contact_email invalid_email', { ...department, contact_email: 'contact@' }],
  ['2 name missing_value', { ...department, name: '' }],
])('%s', (expected, cells) => {
  expect(faults(cells)).toEqual([expected]);
});

test('a key twice is named with its first line', () => {
  expect(faults(department, department)).toEqual(['3 key duplicate_code']);
});
