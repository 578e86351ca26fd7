// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JWK } from 'jose';
import { sql } from 'kysely';
import type { FederationEntity } from '../domain/federation/entity.ts';
import type { Database } from './database.ts';

/** A key with which an entity signs; its private half is sealed. */
export interface FederationKey {
  readonly kid: string;
  readonly publicJwk: JWK;
  readonly sealed: Buffer;
}

/** The key of an entity by its path, if it has one. */
export const findFederationKey = async (
  db: Database,
  path: string,
): Promise<FederationKey | undefined> =>
  db
    .selectFrom('federation_key')
    .select(['kid', 'public_jwk as publicJwk', 'sealed'])
    .where('path', '=', path)
    .executeTakeFirst();

/** Gives an entity a key, unless it got one meanwhile. */
export const insertFederationKey = async (
  db: Database,
  path: string,
  { kid, publicJwk, sealed }: FederationKey,
): Promise<void> => {
  await db
    .insertInto('federation_key')
    .values({ path, kid, public_jwk: JSON.stringify(publicJwk), sealed })
    .onConflict((conflict) => conflict.column('path').doNothing())
    .execute();
};

const withoutUris = { redirectUris: [] } as const;

const organisations = (db: Database, today: string) =>
  db
    .selectFrom('organisation')
    .leftJoin('organisation as parent', 'parent.id', 'organisation.parent_id')
    .select([
      'organisation.key as key',
      'organisation.tier as tier',
      'organisation.name as name',
      'organisation.contact_email as contact',
      'parent.key as parentKey',
      'parent.tier as parentTier',
      sql<string | null>`organisation.hoster ->> 'website'`.as('website'),
      sql<boolean>`coalesce((organisation.hoster ->> 'conformityDate')::date <= ${today}::date, false)`.as(
        'isConforming',
      ),
    ])
    .where('organisation.status', '=', 'member')
    .where('organisation.tier', 'in', ['regional', 'departmental', 'hoster'])
    .orderBy('organisation.key');

type Row = Awaited<ReturnType<ReturnType<typeof organisations>['execute']>>[number];

const toEntity = (row: Row): FederationEntity => ({
  name: { kind: 'organisation', key: row.key },
  superior:
    row.parentKey === null || row.parentTier === 'national'
      ? { kind: 'network' }
      : { kind: 'organisation', key: row.parentKey },
  displayName: row.name,
  contact: row.contact,
  homepage: row.website,
  marks: ['member', ...(row.isConforming ? ['chatons-host' as const] : [])],
  ...withoutUris,
});

/** Regions, departments and hosters that are members; one of them when a key is given. */
export const federatedOrganisations = async (
  db: Database,
  today: string,
  key?: string,
): Promise<FederationEntity[]> => {
  const query = organisations(db, today);
  const rows = await (
    key === undefined ? query : query.where('organisation.key', '=', key)
  ).execute();
  return rows.map(toEntity);
};

/** Tools that people can sign in to, each under its hoster; one of them when a client id is given. */
export const federatedTools = async (
  db: Database,
  clientId?: string,
): Promise<FederationEntity[]> => {
  const query = db
    .selectFrom('client')
    .innerJoin('organisation', 'organisation.id', 'client.hoster_organisation_id')
    .select([
      'client.client_id as clientId',
      'client.name as name',
      'client.address as address',
      'client.redirect_uris as redirectUris',
      'organisation.key as hosterKey',
      'organisation.contact_email as contact',
    ])
    .where('client.state', '=', 'ready')
    .where('organisation.status', '=', 'member')
    .orderBy('client.client_id');
  const rows = await (
    clientId === undefined ? query : query.where('client.client_id', '=', clientId)
  ).execute();
  return rows.map((row) => ({
    name: { kind: 'tool', clientId: row.clientId },
    superior: { kind: 'organisation', key: row.hosterKey },
    displayName: row.name,
    contact: row.contact,
    homepage: row.address,
    redirectUris: row.redirectUris,
    marks: ['member'],
  }));
};

/** The network itself, by its national organisation. */
export const federatedNetwork = async (db: Database): Promise<FederationEntity | undefined> => {
  const row = await db
    .selectFrom('organisation')
    .select(['name', 'contact_email as contact'])
    .where('tier', '=', 'national')
    .where('status', '=', 'member')
    .executeTakeFirst();
  return (
    row && {
      name: { kind: 'network' },
      superior: null,
      displayName: row.name,
      contact: row.contact,
      homepage: null,
      marks: [],
      ...withoutUris,
    }
  );
};
