// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { type Session, dataFile } from '@essaim/dev-env';
import { setPassword } from '@essaim/dev-infra';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchNetwork } from '../identity/network.ts';

/** Somebody of the crowd. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly tier: 'departmental' | 'regional';
  readonly organisation: string;
}

type Placed = PlanningApi['components']['schemas']['CampaignDepartment'];

const HEADER =
  'given_name,family_name,email,language,role,scope,organisation_key,valid_from,valid_to';
/** Above this many mandates a file waits for a second person. */
const LINES = 20;
const REGIONS = 10;
const DEPARTMENTS = 40;
const POLL_MS = 200;
const ATTEMPTS = 300;

const letters = (number: number): string =>
  String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

/** Departments of a campaign and the regions above them: those regions that have most of them. */
const places = (departments: readonly Placed[]): Pick<Person, 'tier' | 'organisation'>[] => {
  const rows = dataFile('network-example.csv').trim().split(/\r?\n/);
  const columns = (rows[0] ?? '').split(',');
  const parents = new Map(
    rows.map((row) => {
      const cells = row.split(',');
      return [cells[columns.indexOf('key')], cells[columns.indexOf('parent_key')]] as const;
    }),
  );
  const byRegion = Map.groupBy(
    departments.map(({ organisation }) => organisation.key),
    (key) => parents.get(key) ?? '',
  );
  const chosen = [...byRegion]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .slice(0, REGIONS);
  return [
    ...chosen.map(([organisation]) => ({ tier: 'regional' as const, organisation })),
    ...chosen
      .flatMap(([, keys]) => keys)
      .slice(0, DEPARTMENTS)
      .map((organisation) => ({ tier: 'departmental' as const, organisation })),
  ];
};

/** Fifty coordinators with an account and a password: of ten regions and of forty of their departments. */
export const gatherPeople = async (
  network: BenchNetwork,
  { identity }: Session,
  departments: readonly Placed[],
): Promise<Person[]> => {
  const password = network.secret('bench-crowd');
  const people = places(departments).map((place, index) => ({
    ...place,
    email: `foule.${index}@foule.example`,
    password,
  }));
  for (let first = 0; first < people.length; first += LINES) {
    const lines = people
      .slice(first, first + LINES)
      .map(
        ({ email, organisation }, index) =>
          `Zoé,Foule-${letters(first + index)},${email},fr,coordination,subtree,${organisation},2026-09-01,`,
      );
    await unwrap(
      identity.POST('/people/import', {
        body: [HEADER, ...lines].join('\n'),
        bodySerializer: (text: string) => text,
        headers: { 'content-type': 'text/csv' },
      }),
    );
  }
  for (const { email } of people) await openAccount(network, email, password);
  return people;
};

/** Keycloak has the account some moments after the import. */
const openAccount = async (
  { keycloakUrl, administrator, constellation }: BenchNetwork,
  login: string,
  password: string,
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await setPassword(keycloakUrl, administrator, constellation.run.realm, {
        login,
        password,
      });
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await pause(POLL_MS);
    }
  }
};
