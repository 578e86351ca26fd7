// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely, Transaction } from 'kysely';
import type { IdentityTables } from './schema.ts';

/** Identity's database. */
export type Database = Kysely<IdentityTables>;
/** One transaction on it. */
export type Work = Transaction<IdentityTables>;
