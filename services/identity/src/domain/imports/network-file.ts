// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation, Readiness } from '../organisation.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import type { Row } from './row.ts';

/** The first columns by which a file of the network is recognised. */
export const NETWORK_COLUMNS = [
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
  'school_zone',
  'status',
  'readiness',
  'readiness_score',
  'pilot',
];

const TREE_TIERS = ['national', 'regional', 'departmental'] as const;
const READINESS = ['non-commence', 'sensibilise', 'volontaire', 'pret', 'pilote'] as const;

/** One organisation of the tree, as the file says it. */
export interface NetworkLine {
  readonly key: string;
  readonly tier: (typeof TREE_TIERS)[number];
  readonly parentKey: string | null;
  readonly inseeCode: string | null;
  readonly schoolZone: string | null;
  readonly values: Pick<
    Organisation,
    | 'name'
    | 'shortName'
    | 'mailDomain'
    | 'contactEmail'
    | 'associations'
    | 'members'
    | 'employees'
    | 'volunteers'
    | 'identityProvider'
    | 'status'
    | 'readiness'
    | 'readinessScore'
    | 'pilot'
  >;
}

/** Whether a text can be the key of an organisation. */
export const isKey = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/.test(text);

/** Reads the key of an organisation and notes a remark when it cannot be one. */
export const readKey = (row: Row, column: string): string => {
  const key = row.required(column);
  if (key !== '' && !isKey(key)) row.refuse(column, 'invalid_key', { value: key });
  return key;
};

const readReadiness = (row: Row): Readiness | null =>
  row.text('readiness') === '' ? null : row.choice('readiness', READINESS);

const readLine = (row: Row): NetworkLine => {
  const tier = row.choice('tier', TREE_TIERS);
  return {
    key: readKey(row, 'key'),
    tier,
    parentKey: tier === 'national' ? null : row.required('parent_key'),
    inseeCode: tier === 'national' ? null : row.required('insee_code'),
    schoolZone: row.optional('school_zone'),
    values: {
      name: row.required('name'),
      shortName: row.required('short_name'),
      mailDomain: row.optional('mail_domain'),
      contactEmail: row.email('contact_email'),
      associations: row.count('associations'),
      members: row.count('members'),
      employees: row.count('employees'),
      volunteers: row.count('volunteers'),
      identityProvider: row.choice('identity_provider', ['none', 'oidc', 'saml', 'ldap']),
      status: row.choice('status', ['candidate', 'member', 'left']),
      readiness: readReadiness(row),
      readinessScore: row.optionalCount('readiness_score'),
      pilot: row.flag('pilot'),
    },
  };
};

/** Reads `network-example.csv`: one line an organisation of the three upper tiers. */
export const readNetworkFile = (text: string): ReadRows<NetworkLine> =>
  readRows(text, NETWORK_COLUMNS, readLine);
