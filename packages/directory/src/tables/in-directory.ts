// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely, Transaction } from 'kysely';
import type { DirectoryTables } from './directory-tables.ts';

/** A service's database or transaction, seen as the copy's tables only. */
export const inDirectory = <Database extends DirectoryTables>(
  db: Kysely<Database> | Transaction<Database>,
): Kysely<DirectoryTables> => db as unknown as Kysely<DirectoryTables>;
