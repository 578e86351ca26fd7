// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { Database, Work } from './database.ts';
import type { ProviderDomainTable } from './provider-schema.ts';

export type ProviderDomain = Selectable<ProviderDomainTable>;

/** The mail domains of providers, by name. */
export const domainsOf = async (
  db: Database | Work,
  providerIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, ProviderDomain[]>> => {
  const rows = await db
    .selectFrom('provider_domain')
    .selectAll()
    .where(sql<boolean>`provider_id = any(${[...providerIds]}::uuid[])`)
    .orderBy('domain')
    .execute();
  return Map.groupBy(rows, (row) => row.provider_id);
};

/** Whether a domain is proved to belong to another provider than this. */
export const isTaken = async (trx: Work, domain: string, providerId: Uuid): Promise<boolean> => {
  const row = await trx
    .selectFrom('provider_domain')
    .select('domain')
    .where('domain', '=', domain)
    .where('verified_at', 'is not', null)
    .where('provider_id', '!=', providerId)
    .executeTakeFirst();
  return row !== undefined;
};

/** Names a domain; one that is named already keeps its token. */
export const insertDomain = async (
  trx: Work,
  domain: Omit<ProviderDomain, 'verified_at'>,
): Promise<void> => {
  await trx
    .insertInto('provider_domain')
    .values({ ...domain, verified_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const markVerified = async (
  trx: Work,
  providerId: Uuid,
  domain: string,
  at: Temporal.Instant,
): Promise<void> => {
  await trx
    .updateTable('provider_domain')
    .set({ verified_at: at })
    .where('provider_id', '=', providerId)
    .where('domain', '=', domain)
    .execute();
};

export const deleteDomains = async (
  trx: Work,
  providerId: Uuid,
  domain?: string,
): Promise<void> => {
  let query = trx.deleteFrom('provider_domain').where('provider_id', '=', providerId);
  if (domain !== undefined) query = query.where('domain', '=', domain);
  await query.execute();
};

/** The providers in service, by name, for whoever wants to sign in. */
export const signInChoices = async (db: Database): Promise<{ alias: string; name: string }[]> =>
  db
    .selectFrom('identity_provider')
    .select(['alias', 'name'])
    .where('state', '=', 'enabled')
    .orderBy('name')
    .orderBy('alias')
    .limit(200)
    .execute();

/** Alias of the provider in service to which a domain was proved to belong; null for none. */
export const aliasOfDomain = async (db: Database, domain: string): Promise<string | null> => {
  const row = await db
    .selectFrom('provider_domain')
    .innerJoin('identity_provider', 'identity_provider.id', 'provider_domain.provider_id')
    .select('identity_provider.alias')
    .where('provider_domain.domain', '=', domain)
    .where('provider_domain.verified_at', 'is not', null)
    .where('identity_provider.state', '=', 'enabled')
    .executeTakeFirst();
  return row?.alias ?? null;
};
