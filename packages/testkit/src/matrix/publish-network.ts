// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import { newId } from '@essaim/kernel';
import type { Origin } from '../messages/origin.ts';
import { revokedBefore } from './bad-tokens.ts';
import type { TestNetwork, TestOrganisation } from './network.ts';
import type { Persona } from './personas.ts';

const PARIS = 'Europe/Paris';

/** An organisation of the small network as identity publishes it. */
export const organisationSnapshot = (
  organisation: TestOrganisation,
): EventData<'organisation.registered'> => {
  const { id, key, tier, parentId, ancestors, home } = organisation;
  const isPlaced = tier !== 'hoster' && tier !== 'national';
  return {
    id,
    key,
    tier,
    parentId,
    ancestors: [...ancestors],
    home,
    name: `Structure ${key}`,
    shortName: key,
    territory: isPlaced
      ? {
          departmentCode: home.department === '0' ? null : home.department,
          regionCode: home.region,
          name: key,
          articleType: 3,
          schoolZone: 'B',
          alsaceMoselle: home.department === '68',
          overseas: false,
          abolitionDay: null,
          timeZone: PARIS,
        }
      : null,
    mailDomain: null,
    contactEmail: `contact@${key}.example`,
    associations: 0,
    members: 0,
    employees: 1,
    volunteers: 1,
    identityProvider: 'none',
    readiness: null,
    readinessScore: 50,
    pilot: false,
    status: 'member',
    hoster: null,
  };
};

/** A persona as identity publishes it. */
export const personSnapshot = (persona: Persona): EventData<'person.registered'> => ({
  id: persona.personId,
  uid: persona.uid,
  givenName: 'Alix',
  familyName: persona.name,
  email: `${persona.name.replace('@', '.')}@reseau.example`,
  language: 'fr',
  status: 'active',
  mandateVersion: 0,
  mandates: persona.mandates.map(({ id, organisationId, tier, role, scope, from, to }) => ({
    id,
    organisationId,
    tier,
    role,
    scope,
    from,
    to,
  })),
});

/** Publishes the small network and its personas as identity would. */
export const publishNetwork = async (
  identity: Origin,
  network: TestNetwork,
  people: readonly Persona[],
): Promise<void> => {
  for (const organisation of Object.values(network)) {
    await identity.publish({
      type: 'organisation.registered',
      aggregate: 'organisation',
      aggregateId: organisation.id,
      data: organisationSnapshot(organisation),
    });
  }
  await publishPeople(identity, people);
};

/** Publishes people as identity would, and the end of their old sessions. */
export const publishPeople = async (
  identity: Origin,
  people: readonly Persona[],
): Promise<void> => {
  for (const persona of people) {
    await identity.publish({
      type: 'person.registered',
      aggregate: 'person',
      aggregateId: persona.personId,
      data: personSnapshot(persona),
    });
    await identity.publish({
      type: 'session.revoked',
      aggregate: 'session',
      aggregateId: newId(),
      data: {
        personId: persona.personId,
        uid: persona.uid,
        notBefore: revokedBefore().toString(),
      },
    });
  }
};
