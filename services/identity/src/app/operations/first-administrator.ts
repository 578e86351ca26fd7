// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, newId } from '@essaim/kernel';
import { transaction } from '@essaim/postgres';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { insertOrganisations, organisationsOfTiers } from '../../db/organisations.ts';
import { isAnybodyThere } from '../../db/people.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { note, ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { registerPeople } from '../people/register-people.ts';
import { publishOrganisations } from '../publish.ts';

const NATION: Omit<Organisation, 'id'> = {
  key: 'nat',
  tier: 'national',
  parentId: null,
  ancestors: [],
  home: NATIONAL_HOME,
  name: 'Réseau national',
  shortName: 'Réseau national',
  territory: null,
  mailDomain: null,
  contactEmail: null,
  associations: 0,
  members: 0,
  employees: 0,
  volunteers: 0,
  identityProvider: 'none',
  readiness: null,
  readinessScore: null,
  pilot: false,
  status: 'member',
  hoster: null,
  siren: null,
  siret: null,
  rna: null,
  communeCode: null,
  details: {},
  version: 1,
};

/**
 * On a database without any person: records the national organisation, under a name that the first
 * import replaces, and one person who coordinates it. That person chooses a password by "forgotten
 * password" and then imports the network.
 * @returns whether anything was done
 */
export const ensureFirstAdministrator = async (
  { db, clock }: Identity,
  email: string,
): Promise<boolean> =>
  transaction(db, async (trx) => {
    if (await isAnybodyThere(trx)) return false;
    const cause = ownCause(clock);
    const [known] = await organisationsOfTiers(trx, ['national']);
    const nation = known ?? { ...NATION, id: newId() };
    if (!known) {
      await insertOrganisations(trx, [nation], cause.at);
      await publishOrganisations(trx, cause, 'organisation.registered', [nation]);
    }
    const people = await registerPeople(trx, cause, [
      {
        email: email.toLowerCase(),
        givenName: 'Coordination',
        familyName: 'nationale',
        language: 'fr',
        home: NATIONAL_HOME,
        mandates: [
          {
            organisationId: nation.id,
            role: 'coordination',
            scope: 'subtree',
            from: cause.today,
            to: null,
            origin: 'first-administrator',
          },
        ],
      },
    ]);
    await enqueueTasks(
      trx,
      people.map(({ id }) => ({
        kind: 'account' as const,
        subject: id,
        lane: 'interactive' as const,
        correlationId: cause.correlationId,
      })),
    );
    await note(trx, cause, {
      action: 'first-administrator',
      resourceType: 'person',
      resourceId: String(people[0]?.id),
      organisationId: nation.id,
      summary: { role: 'coordination' },
    });
    return true;
  });
