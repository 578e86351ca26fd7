// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Selectable, type Updateable, sql } from 'kysely';
import type { Database, Work } from './database.ts';
import type { ClientTable } from './keycloak-schema.ts';

/** The client of an instance, as it is recorded. */
export type Client = Selectable<ClientTable>;

/** The client of an instance, or undefined. */
export const findClient = (db: Database | Work, instanceId: string): Promise<Client | undefined> =>
  db
    .selectFrom('client')
    .selectAll()
    .where('instance_id', '=', instanceId as Uuid)
    .executeTakeFirst();

/** The client of an instance, its row held until the commit. */
export const lockClient = (trx: Work, instanceId: string): Promise<Client | undefined> =>
  trx
    .selectFrom('client')
    .selectAll()
    .where('instance_id', '=', instanceId as Uuid)
    .forUpdate()
    .executeTakeFirst();

/** Whether some instance has this client id. */
export const isClientIdTaken = async (trx: Work, clientId: string): Promise<boolean> =>
  (await trx
    .selectFrom('client')
    .select('client_id')
    .where('client_id', '=', clientId)
    .executeTakeFirst()) !== undefined;

/** Every client that Keycloak holds or is to hold. */
export const wantedClients = (db: Database): Promise<Client[]> =>
  db
    .selectFrom('client')
    .selectAll()
    .where('state', '!=', 'refused')
    .orderBy('client_id')
    .execute();

/** Records a new client. */
export const insertClient = async (trx: Work, client: Insertable<ClientTable>): Promise<void> => {
  await trx.insertInto('client').values(client).execute();
};

/** Changes a client. */
export const updateClient = async (
  trx: Work,
  instanceId: Uuid,
  change: Updateable<ClientTable>,
): Promise<void> => {
  await trx.updateTable('client').set(change).where('instance_id', '=', instanceId).execute();
};

/** A page of the clients of a hoster's instances, by name. */
export const listClients = async (
  db: Database | Work,
  hosterOrganisationId: string,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Client[]; total: number }> => {
  const query = db
    .selectFrom('client')
    .where('hoster_organisation_id', '=', hosterOrganisationId as Uuid);
  const { rows: items, total } = await readPage(
    query.selectAll().orderBy('name').orderBy('instance_id'),
    page,
  );
  return { items, total };
};

/** Clients by their instances, by name. */
export const clientsByIds = async (
  db: Database | Work,
  instanceIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Client>> => {
  if (instanceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('client')
    .selectAll()
    .where(sql<boolean>`instance_id = any(${[...new Set(instanceIds)]}::uuid[])`)
    .orderBy('name')
    .orderBy('instance_id')
    .execute();
  return new Map(rows.map((row) => [row.instance_id, row]));
};
