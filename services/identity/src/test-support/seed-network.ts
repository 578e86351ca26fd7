// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import {
  type Persona,
  type TestNetwork,
  organisationSnapshot,
  personas,
  revokedBefore,
  testNetwork,
} from '@essaim/testkit';
import type { Database } from '../db/database.ts';
import { enqueueTasks } from '../db/keycloak-tasks.ts';
import { insertMandates } from '../db/mandates.ts';
import { insertOrganisations } from '../db/organisations.ts';
import { insertPeople } from '../db/people.ts';
import { ALL_ORGANISATIONS } from '../domain/keycloak-task.ts';
import type { Organisation } from '../domain/organisation.ts';

/** Records the small network and its personas, as if they had been imported long ago. */
export const seedNetwork = async (
  db: Database,
): Promise<{ network: TestNetwork; people: Persona[] }> => {
  const network = testNetwork();
  const people = personas(network);
  const at = Temporal.Instant.from('2026-01-01T08:00:00Z');
  await transaction(db, async (trx) => {
    await insertOrganisations(
      trx,
      Object.values(network).map((place) => ({
        ...(organisationSnapshot(place) as unknown as Organisation),
        details: {},
        version: 1,
      })),
      at,
    );
    await insertPeople(
      trx,
      people.map((persona) => ({
        id: persona.personId,
        uid: persona.uid,
        username: persona.name.replaceAll(/[^a-z0-9]+/g, '.'),
        givenName: 'Alix',
        familyName: persona.name,
        email: `${persona.name.replace('@', '.')}@reseau.example`,
        language: 'fr' as const,
        status: 'active' as const,
        mandateVersion: 0,
        keycloakId: null,
        home: { region: '0', department: '0' },
        version: 1,
      })),
      at,
    );
    await trx.updateTable('person').set({ revoked_before: revokedBefore() }).execute();
    await insertMandates(
      trx,
      people.flatMap(({ personId, mandates }) =>
        mandates.map((mandate) => ({
          id: mandate.id,
          person_id: personId,
          organisation_id: mandate.organisationId,
          role: mandate.role,
          scope: mandate.scope,
          valid_from: mandate.from,
          valid_to: mandate.to,
          origin: 'import' as const,
          granted_by: null,
          granted_at: at,
          ended_by: null,
          ended_at: null,
          end_reason: null,
        })),
      ),
    );
    await enqueueTasks(trx, [
      { kind: 'organisations', subject: ALL_ORGANISATIONS, lane: 'bulk', correlationId: newId() },
    ]);
    await trx
      .insertInto('outbox_aggregate')
      .values([
        ...Object.values(network).map(({ id }) => ({
          aggregate: 'organisation',
          aggregate_id: id,
          version: 1,
        })),
        ...people.map(({ personId }) => ({
          aggregate: 'person',
          aggregate_id: personId,
          version: 1,
        })),
      ])
      .execute();
  });
  return { network, people };
};

/** A persona by name. */
export const persona = (people: readonly Persona[], name: Persona['name']): Persona => {
  const found = people.find((one) => one.name === name);
  if (!found) throw new Error(`no persona ${name}`);
  return found;
};
