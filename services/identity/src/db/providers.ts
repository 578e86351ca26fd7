// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { Provider } from '../domain/providers/provider.ts';
import type { Database, Work } from './database.ts';
import type { IdentityProviderTable } from './provider-schema.ts';

const toProvider = (row: Selectable<IdentityProviderTable>): Provider => ({
  id: row.id,
  organisationId: row.organisation_id,
  alias: row.alias,
  kind: row.kind,
  hasLdap: row.has_ldap,
  name: row.name,
  address: row.address,
  clientId: row.client_id,
  secret: row.secret,
  secretFingerprint: row.secret_fingerprint,
  scopes: row.scopes,
  mapping: row.mapping,
  state: row.state,
  inKeycloak: row.in_keycloak,
  contract: row.contract,
  check: row.check_result,
  trial: row.trial,
  trialMemory: row.trial_memory,
  appliedVersion: row.applied_version,
  version: row.version,
  correlationId: row.correlation_id,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

const toRow = (provider: Provider) => ({
  organisation_id: provider.organisationId,
  alias: provider.alias,
  kind: provider.kind,
  has_ldap: provider.hasLdap,
  name: provider.name,
  address: provider.address,
  client_id: provider.clientId,
  secret: provider.secret,
  secret_fingerprint: provider.secretFingerprint,
  scopes: provider.scopes,
  mapping: JSON.stringify(provider.mapping),
  state: provider.state,
  in_keycloak: provider.inKeycloak,
  contract: JSON.stringify(provider.contract),
  check_result: JSON.stringify(provider.check),
  trial: JSON.stringify(provider.trial),
  trial_memory: JSON.stringify(provider.trialMemory),
  applied_version: provider.appliedVersion,
  version: provider.version,
  correlation_id: provider.correlationId,
  created_at: provider.createdAt,
  changed_at: provider.changedAt,
});

/** A provider by its id; undefined when there is none, or it was deleted. */
export const findProvider = async (
  db: Database | Work,
  id: string,
): Promise<Provider | undefined> => {
  const row = await db
    .selectFrom('identity_provider')
    .selectAll()
    .where('id', '=', id as Uuid)
    .where('state', '!=', 'deleted')
    .executeTakeFirst();
  return row && toProvider(row);
};

/** A provider by its id, deleted ones too, its row held until the commit. */
export const lockProvider = async (trx: Work, id: string): Promise<Provider | undefined> => {
  const row = await trx
    .selectFrom('identity_provider')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();
  return row && toProvider(row);
};

/** Every provider that Keycloak holds or is to hold, by alias. */
export const wantedProviders = async (db: Database | Work): Promise<Provider[]> => {
  const rows = await db
    .selectFrom('identity_provider')
    .selectAll()
    .where('in_keycloak', '=', true)
    .where('state', '!=', 'deleted')
    .orderBy('alias')
    .execute();
  return rows.map(toProvider);
};

/** Aliases of an organisation that were ever taken. */
export const takenAliases = async (db: Database | Work, key: string): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('identity_provider')
    .select('alias')
    .where((where) =>
      where.or([
        where('alias', '=', key),
        where('alias', 'like', `${key.replaceAll('_', '\\_')}-%`),
      ]),
    )
    .execute();
  return new Set(rows.map(({ alias }) => alias));
};

/** Records a new provider. */
export const insertProvider = async (trx: Work, provider: Provider): Promise<void> => {
  await trx
    .insertInto('identity_provider')
    .values({ id: provider.id, ...toRow(provider) })
    .execute();
};

/** Writes a provider. */
export const updateProvider = async (trx: Work, provider: Provider): Promise<void> => {
  await trx
    .updateTable('identity_provider')
    .set(toRow(provider))
    .where('id', '=', provider.id)
    .execute();
};

/** A page of the providers at an organisation and below, by name. */
export const listProviders = async (
  db: Database,
  filter: { readonly organisationId: string; readonly state: string | undefined },
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Provider[]; total: number }> => {
  let query = db
    .selectFrom('identity_provider')
    .innerJoin('organisation', 'organisation.id', 'identity_provider.organisation_id')
    .where('identity_provider.state', '!=', 'deleted')
    .where(
      sql<boolean>`${filter.organisationId}::uuid = any(organisation.ancestors || organisation.id)`,
    );
  if (filter.state !== undefined) {
    query = query.where('identity_provider.state', '=', filter.state as Provider['state']);
  }
  const { rows, total } = await readPage(
    query
      .selectAll('identity_provider')
      .orderBy('identity_provider.name')
      .orderBy('identity_provider.id'),
    page,
  );
  return { items: rows.map(toProvider), total };
};

/** The kinds of providers that an organisation has in service, the oldest first. */
export const enabledKinds = async (
  trx: Work,
  organisationId: Uuid,
): Promise<('oidc' | 'saml' | 'ldap')[]> => {
  const rows = await trx
    .selectFrom('identity_provider')
    .select(['kind', 'has_ldap'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'enabled')
    .orderBy('created_at')
    .execute();
  return rows.map(({ kind, has_ldap: hasLdap }) => (hasLdap ? 'ldap' : kind));
};

/** A provider by its id, deleted ones too. */
export const readProvider = async (db: Database, id: string): Promise<Provider | undefined> => {
  const row = await db
    .selectFrom('identity_provider')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();
  return row && toProvider(row);
};

/** Records which version Keycloak holds, and whether it holds the provider at all. */
export const markApplied = async (
  trx: Work,
  id: Uuid,
  applied: { readonly version: number; readonly isThere: boolean },
): Promise<void> => {
  await trx
    .updateTable('identity_provider')
    .set({ applied_version: applied.version, in_keycloak: applied.isThere })
    .where('id', '=', id)
    .execute();
};

/** A provider by its alias; undefined when there is none, or it was deleted. */
export const findProviderByAlias = async (
  db: Database | Work,
  alias: string,
): Promise<Provider | undefined> => {
  const row = await db
    .selectFrom('identity_provider')
    .selectAll()
    .where('alias', '=', alias)
    .where('state', '!=', 'deleted')
    .executeTakeFirst();
  return row && toProvider(row);
};

/** Counts one more event of a provider. @returns its version */
export const countAnnouncement = async (db: Work, id: Uuid): Promise<number> => {
  const { announced } = await db
    .updateTable('identity_provider')
    .set((row) => ({ announced: row('announced', '+', 1) }))
    .where('id', '=', id)
    .returning('announced')
    .executeTakeFirstOrThrow();
  return announced;
};

/** Ids of the providers in service that no event ever told of. */
export const unannouncedProviders = async (db: Database): Promise<readonly Uuid[]> => {
  const rows = await db
    .selectFrom('identity_provider')
    .select('id')
    .where('state', '=', 'enabled')
    .where('announced', '=', 0)
    .execute();
  return rows.map(({ id }) => id);
};
