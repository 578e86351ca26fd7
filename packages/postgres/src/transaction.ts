// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely, Transaction } from 'kysely';

type AfterCommit = () => void;

interface Unit {
  readonly db: object;
  readonly afterCommit: AfterCommit[];
}

const units = new WeakMap<object, Unit>();

const ATTEMPTS = 5;
/** Serialisation failure, deadlock, and a row that another transaction wrote in the meantime. */
const RETRIED = new Set(['40001', '40P01', '23505']);

const isRetried = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && RETRIED.has(String(error.code));

const attempt = async <Database, Result>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> => {
  const afterCommit: AfterCommit[] = [];
  const result = await db.transaction().execute((trx) => {
    units.set(trx, { db, afterCommit });
    return work(trx);
  });
  for (const hook of afterCommit) hook();
  return result;
};

/**
 * Runs the work in one transaction (read committed): all of it, or nothing. After a deadlock, a
 * serialisation failure or a key that another transaction took, which the work finds then, it runs again,
 * five times at most, so the work must have no other effect.
 */
export const transaction = async <Database, Result>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(db, work);
    } catch (error) {
      if (tried === ATTEMPTS || !isRetried(error)) throw error;
    }
  }
};

const unitOf = (trx: object): Unit => {
  const unit = units.get(trx);
  if (!unit) throw new TypeError('open the transaction with transaction(db, work)');
  return unit;
};

/** The database on which `transaction` was called. */
export const databaseOf = (trx: object): object => unitOf(trx).db;

/** Does something in this process once the transaction is committed, and never if it is not. */
export const onCommit = <Database>(trx: Transaction<Database>, hook: AfterCommit): void => {
  unitOf(trx).afterCommit.push(hook);
};
