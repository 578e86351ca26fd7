// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { DirectoryTables } from '../tables/directory-tables.ts';
import { snapshotMandates } from './snapshot-mandates.ts';

/** Keeps a person and all their mandates as identity last published them. */
export const recordPerson = async (
  db: Kysely<DirectoryTables>,
  snapshot: EventData<'person.registered'>,
): Promise<void> => {
  const id = snapshot.id as Uuid;
  const row = {
    id,
    uid: snapshot.uid,
    given_name: snapshot.givenName,
    family_name: snapshot.familyName,
    email: snapshot.email,
    language: snapshot.language,
    status: snapshot.status,
    mandate_version: snapshot.mandateVersion,
  };
  await db
    .insertInto('directory_person')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await db.deleteFrom('directory_mandate').where('person_id', '=', id).execute();
  const mandates = snapshotMandates(snapshot);
  if (mandates.length === 0) return;
  await db
    .insertInto('directory_mandate')
    .values(
      mandates.map((mandate) => ({
        id: mandate.id as Uuid,
        person_id: id,
        organisation_id: mandate.organisationId as Uuid,
        tier: mandate.tier,
        role: mandate.role,
        scope: mandate.scope,
        valid_from: mandate.from,
        valid_to: mandate.to,
      })),
    )
    .execute();
};
