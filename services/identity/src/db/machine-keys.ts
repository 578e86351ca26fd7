// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Selectable, type Updateable, sql } from 'kysely';
import type { Database, Work } from './database.ts';
import type { MachineKeyTable } from './machine-schema.ts';

/** A key of a machine, without its secret. */
export type MachineKey = Selectable<MachineKeyTable>;

/** Records a new key. */
export const insertKey = async (trx: Work, row: Insertable<MachineKeyTable>): Promise<void> => {
  await trx.insertInto('machine_key').values(row).execute();
};

/** Changes a key. */
export const updateKey = async (
  trx: Work,
  id: Uuid,
  change: Updateable<MachineKeyTable>,
): Promise<void> => {
  await trx.updateTable('machine_key').set(change).where('id', '=', id).execute();
};

/** A key by its id. */
export const findKey = (db: Database | Work, id: string): Promise<MachineKey | undefined> =>
  db
    .selectFrom('machine_key')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();

/** A key by its id, its row held until the commit. */
export const lockKey = (trx: Work, id: string): Promise<MachineKey | undefined> =>
  trx
    .selectFrom('machine_key')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();

/** The key whose secret has this hash. */
export const findKeyByHash = (db: Database, hash: Buffer): Promise<MachineKey | undefined> =>
  db.selectFrom('machine_key').selectAll().where('secret_hash', '=', hash).executeTakeFirst();

/** Notes that a key was used, at most once a minute. */
export const touchKey = async (db: Database, id: Uuid, at: Temporal.Instant): Promise<void> => {
  await db
    .updateTable('machine_key')
    .set({ last_used_at: at })
    .where('id', '=', id)
    .where(
      sql<boolean>`(last_used_at is null or last_used_at < ${at.subtract({ minutes: 1 }).toString()})`,
    )
    .execute();
};

/** Ends every key of an organisation at once. */
export const revokeKeysOf = async (
  trx: Work,
  organisationId: Uuid,
  at: Temporal.Instant,
  by: Uuid | null,
): Promise<void> => {
  await trx
    .updateTable('machine_key')
    .set({ revoked_at: at, revoked_by: by })
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .execute();
};

/** A page of an organisation's keys, newest first. */
export const listKeys = async (
  db: Database,
  organisationId: string,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: MachineKey[]; total: number }> => {
  const query = db.selectFrom('machine_key').where('organisation_id', '=', organisationId as Uuid);
  const { rows: items, total } = await readPage(
    query.selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc'),
    page,
  );
  return { items, total };
};
