// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Transaction, sql } from 'kysely';
import {
  type InfrastructureTables,
  type OutboxTable,
  infrastructure,
} from '../infrastructure/tables.ts';
import { databaseOf, onCommit } from '../transaction.ts';
import { signalOutbox } from './outbox-signal.ts';

const ROWS_PER_STATEMENT = 500;

type Row = Omit<Insertable<OutboxTable>, 'epoch'>;

/** Puts rows in the outbox, in their order, and wakes the relay of this process at the commit. */
export const insertMessages = async <Database extends InfrastructureTables>(
  trx: Transaction<Database>,
  rows: readonly Row[],
): Promise<Uuid[]> => {
  const db = databaseOf(trx);
  onCommit(trx, () => signalOutbox(db));
  const epoch = sql<number>`(select epoch from node)`;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const some = rows.slice(from, from + ROWS_PER_STATEMENT).map((row) => ({ ...row, epoch }));
    await infrastructure(trx)
      .with('written', (db) => db.insertInto('outbox').values(some).returning('id'))
      .insertInto('outbox_pending')
      .columns(['id'])
      .expression((db) => db.selectFrom('written').select('id'))
      .execute();
  }
  return rows.map(({ message_id }) => message_id as Uuid);
};
