// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { DirectoryTables } from '../tables/directory-tables.ts';

/** Ends the sessions that a person began before an instant. */
export const revokeSessions = async (
  db: Kysely<DirectoryTables>,
  revocation: EventData<'session.revoked'>,
): Promise<void> => {
  await db
    .updateTable('directory_person')
    .set({ revoked_before: revocation.notBefore })
    .where('id', '=', revocation.personId as Uuid)
    .execute();
};
