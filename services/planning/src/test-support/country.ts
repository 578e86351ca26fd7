// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseTerritories } from '@essaim/calendar';
import type { EventData } from '@essaim/contracts';
import { readCsvTable } from '@essaim/csv';
import { type Uuid, newId } from '@essaim/kernel';
import type { TestNetwork } from '@essaim/testkit';
import { dataFile } from './files.ts';

type Organisation = EventData<'organisation.registered'>;

const COLUMNS = [
  'key',
  'tier',
  'parent_key',
  'insee_code',
  'name',
  'short_name',
  'mail_domain',
  'contact_email',
  'associations',
  'members',
  'employees',
  'volunteers',
  'identity_provider',
  'home_node',
  'school_zone',
  'time_zone',
  'status',
  'readiness',
  'readiness_score',
  'pilot',
  'synthetic',
];

/**
 * The example network as identity publishes it: a nation, 18 regions, 101 departments. Those that are
 * in the small network too have its ids.
 */
export const countryOrganisations = (network: TestNetwork): Organisation[] => {
  const { rows } = readCsvTable(
    { name: 'network', text: dataFile('network-example.csv') },
    { required: COLUMNS },
  );
  const { departments } = parseTerritories({
    name: 'territories',
    text: dataFile('territories.csv'),
  });
  const small: Readonly<Record<string, { readonly id: Uuid } | undefined>> = network;
  const ids = new Map(rows.map(({ cells: { key = '' } }) => [key, small[key]?.id ?? newId()]));
  const parents = new Map(rows.map(({ cells }) => [cells['key'] ?? '', cells['parent_key'] ?? '']));
  const ancestors = (key: string): Uuid[] => {
    const parent = parents.get(key) ?? '';
    const id = ids.get(parent);
    return id === undefined ? [] : [id, ...ancestors(parent)];
  };
  return rows.map(({ cells }): Organisation => {
    const key = cells['key'] ?? '';
    const code = cells['insee_code'] ?? '';
    const tier = cells['tier'] as Organisation['tier'];
    const department = departments.find((one) => tier === 'departmental' && one.code === code);
    const region = tier === 'regional' ? code : (department?.regionCode ?? '0');
    const number = (column: string) => Number(cells[column] ?? 0);
    return {
      id: ids.get(key) ?? newId(),
      key,
      tier,
      parentId: ids.get(parents.get(key) ?? '') ?? null,
      ancestors: ancestors(key),
      home: { region, department: department?.code ?? '0' },
      name: cells['name'] ?? key,
      shortName: cells['short_name'] ?? key,
      territory:
        tier === 'national'
          ? null
          : {
              departmentCode: department?.code ?? null,
              regionCode: region,
              name: department?.name ?? cells['short_name'] ?? key,
              articleType: null,
              schoolZone: department?.schoolZone ?? cells['school_zone'] ?? null,
              alsaceMoselle: department?.alsaceMoselle ?? false,
              overseas: department?.overseas ?? false,
              abolitionDay: department?.abolitionDay ?? null,
              timeZone: cells['time_zone'] ?? 'Europe/Paris',
            },
      mailDomain: null,
      contactEmail: null,
      associations: number('associations'),
      members: number('members'),
      employees: number('employees'),
      volunteers: number('volunteers'),
      identityProvider: cells['identity_provider'] as Organisation['identityProvider'],
      readiness: (cells['readiness'] || null) as Organisation['readiness'],
      readinessScore: number('readiness_score'),
      pilot: cells['pilot'] === '1',
      status: 'member',
      hoster: null,
    };
  });
};
