// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { DirectoryTables } from '../tables/directory-tables.ts';

/** Keeps an organisation as identity last published it. */
export const recordOrganisation = async (
  db: Kysely<DirectoryTables>,
  snapshot: EventData<'organisation.registered'>,
): Promise<void> => {
  const row = {
    id: snapshot.id as Uuid,
    key: snapshot.key,
    tier: snapshot.tier,
    parent_id: snapshot.parentId as Uuid | null,
    ancestors: snapshot.ancestors as Uuid[],
    region: snapshot.home.region,
    department: snapshot.home.department,
    name: snapshot.name,
    short_name: snapshot.shortName,
    territory: JSON.stringify(snapshot.territory),
    associations: snapshot.associations,
    members: snapshot.members,
    employees: snapshot.employees,
    volunteers: snapshot.volunteers,
    identity_provider: snapshot.identityProvider,
    readiness: snapshot.readiness,
    readiness_score: snapshot.readinessScore,
    pilot: snapshot.pilot,
    status: snapshot.status,
    contact_email: snapshot.contactEmail,
    regions_served: snapshot.hoster?.regionsServed ?? [],
  };
  await db
    .insertInto('directory_organisation')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
};
